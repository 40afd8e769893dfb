package headwater.version;

import io.github.nscuro.versatile.VersionFactory;
import io.github.nscuro.versatile.spi.InvalidVersionException;
import io.github.nscuro.versatile.spi.Version;
import java.util.Optional;
import java.util.regex.Pattern;

/// Versions that the library versatile-core orders. It keeps most numbers in 64 or 32 bits, so larger ones are no versions here.
final class LibraryVersion {
    private static final Pattern OVER_32_BITS = Pattern.compile("\\d{10}");
    private static final Pattern OVER_64_BITS = Pattern.compile("\\d{19}");
    private static final int MAX_LENGTH = 256;

    private LibraryVersion() {
    }

    static Optional<Version> parse(String scheme, String text) {
        if (text.isBlank() || text.length() > MAX_LENGTH || tooLarge(scheme, text) || isBranch(scheme, text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(VersionFactory.forScheme(scheme, text.strip()));
        } catch (InvalidVersionException none) {
            return Optional.empty();
        }
    }

    private static boolean tooLarge(String scheme, String text) {
        return switch (scheme) {
            case "maven" -> false;
            case "deb" -> OVER_64_BITS.matcher(text).find();
            default -> OVER_32_BITS.matcher(text).find();
        };
    }

    /// Composer sorts branches before all versions, which says nothing of what is in them.
    private static boolean isBranch(String scheme, String text) {
        return scheme.equals("composer") && text.strip().startsWith("dev-");
    }
}
