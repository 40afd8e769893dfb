package headwater.ingest;

import headwater.model.DigestText;
import headwater.model.Integrity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The strongest of the digests that an entry or a reference lists.
public final class StrongestDigest {
    /// Stronger digests first; what is not listed is weaker than all.
    private static final List<String> STRENGTH = List.of("SHA-512", "SHA3-512", "SHA-384", "SHA3-384", "SHA-256",
            "SHA3-256", "BLAKE2b-512", "BLAKE2b-384", "BLAKE2b-256", "BLAKE3", "SHA-1", "MD5");

    private @Nullable String algorithm;
    /// The digest, or nothing when what is written is no hexadecimal number.
    private byte @Nullable [] bytes;
    private String written = "";

    public void take(@Nullable String otherAlgorithm, @Nullable String hex) {
        if (otherAlgorithm != null && hex != null && isStronger(otherAlgorithm)) {
            String text = hex.strip();
            algorithm = otherAlgorithm;
            bytes = DigestText.hex(text.toCharArray(), 0, text.length());
            written = text;
        }
    }

    /// The same for characters that are hexadecimal digits; says whether they are.
    public boolean takeHex(String otherAlgorithm, char[] digits, int from, int length) {
        byte[] digest = DigestText.hex(digits, from, length);
        if (digest != null && isStronger(otherAlgorithm)) {
            algorithm = otherAlgorithm;
            bytes = digest;
        }
        return digest != null;
    }

    public void clear() {
        algorithm = null;
        bytes = null;
        written = "";
    }

    public void takeIfNone(StrongestDigest other) {
        if (algorithm == null) {
            algorithm = other.algorithm;
            bytes = other.bytes;
            written = other.written;
        }
    }

    private boolean isStronger(String other) {
        return algorithm == null || rank(other) < rank(algorithm);
    }

    private static int rank(String algorithm) {
        int rank = STRENGTH.indexOf(algorithm);
        return rank < 0 ? STRENGTH.size() : rank;
    }

    /// Nothing when there is none, or an empty one.
    ///
    /// @param beginnings  of the digests of that domain, by algorithm; those not known are added
    public @Nullable DigestText in(String domain, Map<String, String> beginnings) {
        if (algorithm == null) {
            return null;
        }
        if (bytes != null) {
            return DigestText.of(beginnings.computeIfAbsent(algorithm, each -> Integrity.beginning(domain, each)), bytes);
        }
        return written.isEmpty() ? null : new Integrity(domain, algorithm, written).text();
    }
}
