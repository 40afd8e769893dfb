package headwater.model;

/// Whether a component runs a script of its own on installation.
public enum InstallScript {
    YES, NO, UNKNOWN;

    private static final InstallScript[] VALUES = values();

    /// As a byte, for compact storage in memory only; never written to a file.
    @SuppressWarnings("EnumOrdinal")
    byte code() {
        return (byte) ordinal();
    }

    static InstallScript of(byte code) {
        return VALUES[code];
    }
}
