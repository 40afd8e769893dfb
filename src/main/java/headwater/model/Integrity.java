package headwater.model;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A digest with the domain in which it may be compared: two digests of one algorithm say the same of two components only
/// when both are made of the same thing, npm's of the tarball, others of a folder, a jar or a file.
///
/// Written as npm does (`sha512-<base64>`, the strongest of several) in npm's domain, else `<domain>:<algorithm>:<hex>`,
/// where the domain is the tool that made it.
///
/// @param algorithm  in lower case: `sha512`, `sha1`, `md5`, `sha3-256`
/// @param hex        in lower case
public record Integrity(String domain, String algorithm, String hex) {
    /// Digests of the tarball in npm's registry.
    public static final String NPM = "npm";
    /// The strongest first.
    private static final List<String> STRENGTH = List.of("sha512", "sha384", "sha256", "sha1");

    public Integrity {
        algorithm = plain(algorithm);
        hex = hex.toLowerCase(Locale.ROOT);
    }

    private static String plain(String algorithm) {
        String lower = algorithm.toLowerCase(Locale.ROOT);
        return lower.startsWith("sha-") ? "sha" + lower.substring("sha-".length()) : lower;
    }

    /// Reads either form; nothing when the text is no digest.
    public static Optional<Integrity> parse(String text) {
        int first = text.indexOf(':');
        int last = text.lastIndexOf(':');
        if (first > 0 && last > first) {
            return Optional.of(new Integrity(text.substring(0, text.lastIndexOf(':', last - 1)),
                    text.substring(text.lastIndexOf(':', last - 1) + 1, last), text.substring(last + 1)));
        }
        List<String> parts = List.of(text.strip().split("\\s+"));
        return STRENGTH.stream().flatMap(algorithm -> parts.stream().filter(part -> part.startsWith(algorithm + "-")))
                .findFirst().flatMap(Integrity::ofNpm);
    }

    private static Optional<Integrity> ofNpm(String part) {
        int dash = part.indexOf('-');
        int options = part.indexOf('?');
        try {
            byte[] digest = Base64.getDecoder().decode(part.substring(dash + 1, options < 0 ? part.length() : options));
            return Optional.of(new Integrity(NPM, part.substring(0, dash), HexFormat.of().formatHex(digest)));
        } catch (IllegalArgumentException noDigest) {
            return Optional.empty();
        }
    }

    /// The form that is kept and shown.
    public DigestText text() {
        byte[] digest = DigestText.hex(hex.toCharArray(), 0, hex.length());
        return digest == null ? DigestText.of(domain + ":" + algorithm + ":" + hex)
                : DigestText.of(beginning(domain, algorithm), digest);
    }

    /// What a digest of that domain is written behind, when it is hexadecimal: `sha512-` or `<domain>:<algorithm>:`.
    ///
    /// @param algorithm  in any spelling
    public static String beginning(String domain, String algorithm) {
        String plain = plain(algorithm);
        return domain.equals(NPM) && STRENGTH.contains(plain) ? plain + "-" : domain + ":" + plain + ":";
    }
}
