package headwater.model;

/// Why one component depends on another. `jsonName` is the word in exports and on the command line.
public enum Relation {
    PROD("prod"),
    DEV("dev"),
    OPTIONAL("optional"),
    PEER("peer"),
    PEER_OPTIONAL("peerOptional"),
    /// From a project to a member of its workspace.
    WORKSPACE("workspace"),
    /// From a changed copy of a package to the package that it was made of.
    PATCH("patch"),
    /// The format tells that one depends on the other, but not why.
    UNSPECIFIED("dependsOn");

    private static final Relation[] VALUES = values();
    private final String jsonName;

    Relation(String jsonName) {
        this.jsonName = jsonName;
    }

    public String jsonName() {
        return jsonName;
    }

    /// The relation as a byte, for compact storage in memory only; never written to a file.
    @SuppressWarnings("EnumOrdinal")
    byte code() {
        return (byte) ordinal();
    }

    static Relation of(byte code) {
        return VALUES[code];
    }
}
