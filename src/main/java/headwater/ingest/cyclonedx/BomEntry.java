package headwater.ingest.cyclonedx;

import headwater.model.Flag;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A component or service as it stands in a document, while that is read.
final class BomEntry {
    /// Stronger digests first; what is not listed is weaker than all.
    private static final List<String> STRENGTH = List.of("SHA-512", "SHA3-512", "SHA-384", "SHA3-384", "SHA-256",
            "SHA3-256", "BLAKE2b-512", "BLAKE2b-384", "BLAKE2b-256", "BLAKE3", "SHA-1", "MD5");
    /// How npm's and CycloneDX's own tools write npm's facts. Source: the property taxonomy `cdx:npm`.
    private static final String NPM_PATH = "cdx:npm:package:path";
    private static final String NPM_FLAG = "cdx:npm:package:";
    /// How our own export names the maker of a digest.
    private static final String HASH_DOMAIN = "headwater:hash-domain";
    /// How it marks members of a workspace.
    private static final String ROOT = "headwater:root";

    final int line;
    final boolean service;
    final @Nullable BomEntry parent;
    final EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    @Nullable String ref;
    @Nullable String group;
    @Nullable String name;
    @Nullable String version;
    @Nullable String purl;
    @Nullable String algorithm;
    @Nullable String digest;
    @Nullable String licence;
    @Nullable String source;
    @Nullable String hashDomain;
    boolean npmFacts;
    boolean root;
    /// Number in the graph, from when that is made.
    int number;

    BomEntry(int line, boolean service, @Nullable BomEntry parent) {
        this.line = line;
        this.service = service;
        this.parent = parent;
    }

    /// Takes a plain field; says whether the key is one of them.
    boolean take(String key, @Nullable String value) {
        String text = value == null || value.isBlank() ? null : value.strip();
        switch (key) {
            case "bom-ref" -> ref = value == null || value.isEmpty() ? null : value;
            case "group" -> group = text;
            case "name" -> name = text;
            case "version" -> version = text;
            case "purl" -> purl = text;
            case "scope" -> {
                if ("optional".equals(text)) {
                    flags.add(Flag.OPTIONAL);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Keeps the strongest digest.
    void hash(@Nullable String hashAlgorithm, @Nullable String hex) {
        if (hashAlgorithm != null && hex != null && (algorithm == null || rank(hashAlgorithm) < rank(algorithm))) {
            algorithm = hashAlgorithm;
            digest = hex.strip();
        }
    }

    private static int rank(String hashAlgorithm) {
        int rank = STRENGTH.indexOf(hashAlgorithm);
        return rank < 0 ? STRENGTH.size() : rank;
    }

    /// Several licences stand one after the other: whether all or one of them hold is not told.
    void licence(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            licence = licence == null ? text.strip() : licence + ", " + text.strip();
        }
    }

    /// Keeps where the archive was taken from; its digest counts when the component itself has none.
    void reference(@Nullable String type, @Nullable String url, BomEntry hashes) {
        if ("distribution".equals(type) && source == null && url != null && !url.isBlank()) {
            source = url.strip();
            if (algorithm == null) {
                hash(hashes.algorithm, hashes.digest);
            }
        }
    }

    void property(@Nullable String key, @Nullable String value) {
        if (key == null || value == null || !key.startsWith("cdx:npm:") && !key.startsWith("headwater:")) {
            return;
        }
        switch (key) {
            case NPM_PATH -> npmFacts = true;
            case NPM_FLAG + "development" -> {
                npmFacts = true;
                flag(Flag.DEV, value);
            }
            case NPM_FLAG + "bundled" -> flag(Flag.BUNDLED, value);
            case NPM_FLAG + "extraneous" -> flag(Flag.EXTRANEOUS, value);
            case HASH_DOMAIN -> hashDomain = value;
            case ROOT -> root = value.equals("true");
            default -> { }
        }
    }

    private void flag(Flag flag, String value) {
        if (value.equals("true")) {
            flags.add(flag);
        }
    }

    /// How a message calls it.
    String label() {
        return ref != null ? ref : purl != null ? purl : name != null ? name : "(without a name)";
    }
}
