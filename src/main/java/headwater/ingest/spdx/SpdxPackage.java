package headwater.ingest.spdx;

import headwater.ingest.StrongestDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A package as it stands in a document, while that is read. Fields are without blanks around them; `NONE` and
/// `NOASSERTION` are nothing.
final class SpdxPackage {
    final int line;
    final StrongestDigest digest = new StrongestDigest();
    /// Number of its id, -1 when it has none.
    int id = -1;
    String name = "";
    String version = "";
    @Nullable String purl;
    /// Another purl that it is said to have, too.
    @Nullable String secondPurl;
    @Nullable String declaredLicence;
    @Nullable String concludedLicence;
    @Nullable String source;
    /// Whether the place it was taken from is told, be it as unknown.
    boolean sourceTold;
    String purpose = "";
    String comment = "";

    SpdxPackage(int line) {
        this.line = line;
    }

    void source(@Nullable String written) {
        sourceTold = written != null;
        source = told(written);
    }

    void purl(@Nullable String written) {
        String told = told(written);
        if (purl == null) {
            purl = told;
        } else if (told != null && !told.equals(purl)) {
            secondPurl = told;
        }
    }

    /// A reference to somewhere else; only a purl is kept.
    void reference(@Nullable String type, @Nullable String locator) {
        if (type != null && (type.equalsIgnoreCase("purl") || type.endsWith("/purl"))) {
            purl(locator);
        }
    }

    /// @param algorithm  in any of the spellings: `SHA512`, `sha512`, `SHA3-256`, `sha3_256`, `BLAKE2b-256`
    void checksum(@Nullable String algorithm, @Nullable String hex) {
        if (algorithm != null && hex != null) {
            String plain = algorithm.strip().toUpperCase(Locale.ROOT).replace('_', '-').replaceFirst("^SHA(?=\\d{3}$|1$)", "SHA-")
                    .replaceFirst("^BLAKE2B-?", "BLAKE2b-");
            digest.take(plain, hex);
        }
    }

    /// The declared licence, for it is what others declare too; else the concluded one.
    @Nullable String licence() {
        return declaredLicence == null ? concludedLicence : declaredLicence;
    }

    /// Nothing for what says nothing.
    static @Nullable String told(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String text = written.strip();
        return text.isEmpty() || text.equals(SpdxDocument.NONE) || text.equals(SpdxDocument.NO_ASSERTION) ? null : text;
    }
}
