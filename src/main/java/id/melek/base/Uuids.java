package id.melek.base;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import com.fasterxml.uuid.impl.UUIDUtil;
import java.util.UUID;

/** Keys of rows: time-ordered (UUID version 7), so that new rows land beside each other in the index. */
public final class Uuids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Uuids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /** The sixteen bytes a {@code binary(16)} column holds. */
    public static byte[] bytes(UUID id) {
        return UUIDUtil.asByteArray(id);
    }

    /** The reverse of {@link #bytes}. */
    public static UUID of(byte[] bytes) {
        return UUIDUtil.uuid(bytes);
    }
}
