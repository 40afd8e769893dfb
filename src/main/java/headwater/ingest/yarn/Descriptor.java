package headwater.ingest.yarn;

/// What a dependent asks for: a name and a range, which may be any text behind the name's `@`.
record Descriptor(String name, String range) {
    /// Reads `name@range`; without a range it is empty. The `@` of a scope belongs to the name.
    static Descriptor of(String text) {
        int at = text.indexOf('@', 1);
        return at < 0 ? new Descriptor(text, "") : new Descriptor(text.substring(0, at), text.substring(at + 1));
    }

    @Override
    public String toString() {
        return name + "@" + range;
    }
}
