package headwater.ingest.cyclonedx;

import headwater.ingest.NumberedTexts;
import headwater.ingest.StrongestDigest;
import headwater.model.Ecosystem;
import headwater.model.Flag;
import headwater.model.PackageVersion;
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
    final StrongestDigest digest = new StrongestDigest();
    Set<Flag> flags = Set.of();
    @Nullable String ref;
    /// Number of its bom-ref among the references, -1 when it has none.
    int reference = -1;
    @Nullable String group;
    @Nullable String name;
    @Nullable String version;
    private @Nullable String purl;
    /// The ecosystem of a purl that says no more than name and version do.
    private @Nullable Ecosystem plainPurl;
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

    void name(@Nullable String text) {
        settlePurl();
        name = stripped(text);
    }

    void group(@Nullable String text) {
        settlePurl();
        group = stripped(text);
    }

    void version(@Nullable String text) {
        settlePurl();
        version = stripped(text);
    }

    void scope(@Nullable String text) {
        if ("optional".equals(stripped(text))) {
            add(Flag.OPTIONAL);
        }
    }

    void purl(@Nullable String text) {
        plainPurl = null;
        purl = stripped(text);
    }

    /// A name or version that stands behind the purl must not change what the purl says.
    private void settlePurl() {
        if (plainPurl != null) {
            purl(purl());
        }
    }

    /// Without blanks around it; nothing when it is blank.
    private static @Nullable String stripped(@Nullable String value) {
        if (value == null) {
            return null;
        }
        boolean bare = !value.isEmpty() && isSeen(value.charAt(0)) && isSeen(value.charAt(value.length() - 1));
        return bare ? value : value.isBlank() ? null : value.strip();
    }

    private static boolean isSeen(char c) {
        return c > ' ' && c < 127;
    }

    /// Takes its purl from characters, as a text only where it must be.
    void takePurl(char[] chars, int from, int length, PlainPurls plain) {
        plainPurl = group != null || name == null || version == null ? null
                : plain.of(chars, from, length, name, version);
        if (plainPurl == null) {
            purl(new String(chars, from, length));
        }
    }

    /// As written.
    @Nullable String purl() {
        return plainPurl == null ? purl : "pkg:" + plainPurl.purlType() + "/" + name + "@" + version;
    }

    /// The package version that its purl spells, when that says no more than name and version do.
    @Nullable PackageVersion plain() {
        return plainPurl == null || name == null || version == null ? null
                : new PackageVersion(plainPurl, name, version);
    }

    boolean hasPurl() {
        return plainPurl != null || purl != null;
    }

    /// Takes its bom-ref, a number among the references; -1 for none.
    void refer(int number, NumberedTexts references) {
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
    void distribution(@Nullable String url, StrongestDigest hashes) {
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
        String purlText = purl();
        return ref != null ? ref : purlText != null ? purlText : name != null ? name : "(without a name)";
    }
}
