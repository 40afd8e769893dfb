package headwater.model;

/// How components belong together without one depending on the other. `jsonName` is the word in exports.
public enum Link {
    /// One is packed inside the other, or listed as its part.
    CONTAINS("contains"),
    /// One implements what the other specifies.
    PROVIDES("provides"),
    /// One loads the other when it runs, or is linked with it when it is built.
    DYNAMIC_LINK("dynamicLink"),
    STATIC_LINK("staticLink"),
    GENERATED_FROM("generatedFrom"),
    /// In some way that the input tells and the graph does not: a copy, a variant, a package of it, its tool.
    OTHER("other");

    private static final Link[] VALUES = values();
    private final String jsonName;

    Link(String jsonName) {
        this.jsonName = jsonName;
    }

    public String jsonName() {
        return jsonName;
    }

    /// The link as a byte, for compact storage in memory only; never written to a file.
    @SuppressWarnings("EnumOrdinal")
    byte code() {
        return (byte) ordinal();
    }

    static Link of(byte code) {
        return VALUES[code];
    }
}
