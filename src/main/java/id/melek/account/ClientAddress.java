package id.melek.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where the current request comes from. Nowhere, when no request is behind what is done, or when it comes from this
 * machine itself: a proxy that does not pass on addresses must not make all its visitors one.
 */
@Component
class ClientAddress {

    /** A household with IPv6 has a whole /64 to itself, so that is what counts as one address. */
    private static final int NETWORK_BYTES = 8;

    Optional<String> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? network(request.getRequest().getRemoteAddr())
                : Optional.empty();
    }

    private static Optional<String> network(String text) {
        try {
            var address = InetAddress.ofLiteral(text);
            return address.isLoopbackAddress() ? Optional.empty() : Optional.of(network(address));
        } catch (IllegalArgumentException whateverAProxyWrote) {
            return Optional.of(text);
        }
    }

    private static String network(InetAddress address) {
        return address instanceof Inet6Address wide
                ? HexFormat.of().formatHex(Arrays.copyOf(wide.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
