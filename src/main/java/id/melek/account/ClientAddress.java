package id.melek.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the current request comes from; nowhere, when no request is behind what is done. */
@Component
class ClientAddress {

    /** A household with IPv6 has a whole /64 to itself, so that is what counts as one address. */
    private static final int NETWORK_BYTES = 8;

    Optional<String> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Optional.ofNullable(request.getRequest().getRemoteAddr()).map(ClientAddress::network)
                : Optional.empty();
    }

    private static String network(String address) {
        return InetAddress.ofLiteral(address) instanceof Inet6Address wide
                ? HexFormat.of().formatHex(Arrays.copyOf(wide.getAddress(), NETWORK_BYTES))
                : address;
    }
}
