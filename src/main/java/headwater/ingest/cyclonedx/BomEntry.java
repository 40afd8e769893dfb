package headwater.ingest.cyclonedx;

import headwater.model.Flag;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A component or service as it stands in a document, while that is read.
final class BomEntry {
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
    final BomDigest digest = new BomDigest();
    Set<Flag> flags = Set.of();
    @Nullable String ref;
    /// Number of its bom-ref among the references, -1 when it has none.
    int reference = -1;
    @Nullable String group;
    @Nullable String name;
    @Nullable String version;
    @Nullable String purl;
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
            case "group" -> group = text;
            case "name" -> name = text;
            case "version" -> version = text;
            case "purl" -> purl = text;
            case "scope" -> {
                if ("optional".equals(text)) {
                    add(Flag.OPTIONAL);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Takes its bom-ref, a number among the references; -1 for none.
    void refer(int number, BomTexts references) {
        if (number >= 0) {
            reference = number;
            ref = references.text(number);
        }
    }

    /// Several licences stand one after the other: whether all or one of them hold is not told.
    void licence(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            licence = licence == null ? text.strip() : licence + ", " + text.strip();
        }
    }

    /// Keeps where the archive was taken from; its digest counts when the component itself has none.
    void distribution(@Nullable String url, BomDigest hashes) {
        if (source == null && url != null && !url.isBlank()) {
            source = url.strip();
            digest.takeIfNone(hashes);
        }
    }

    /// Whether the value of a property of that name says anything to us.
    static boolean isTelling(String property) {
        return property.startsWith("cdx:npm:") || property.startsWith("headwater:");
    }

    void property(@Nullable String key, @Nullable String value) {
        if (key == null || value == null || !isTelling(key)) {
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
            add(flag);
        }
    }

    private void add(Flag flag) {
        EnumSet<Flag> more = EnumSet.of(flag);
        more.addAll(flags);
        flags = more;
    }

    /// How a message calls it.
    String label() {
        return ref != null ? ref : purl != null ? purl : name != null ? name : "(without a name)";
    }
}
