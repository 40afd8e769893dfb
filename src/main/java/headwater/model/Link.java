package headwater.model;

/// How components belong together without one depending on the other. `jsonName` is the word in exports.
public enum Link {
    /// One is packed inside the other, or listed as its part.
    CONTAINS("contains"),
    /// One implements what the other specifies.
    PROVIDES("provides");

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
