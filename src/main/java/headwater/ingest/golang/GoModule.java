package headwater.ingest.golang;

/// A module in one version.
///
/// @param version  empty for the project's own
record GoModule(String path, String version) {
    /// Reads `path@version`, or the path of a project's own module.
    static GoModule parse(String text) {
        int at = text.indexOf('@');
        return at < 0 ? new GoModule(text, "") : new GoModule(text.substring(0, at), text.substring(at + 1));
    }

    /// Go itself and its toolchain stand in the graph like modules, and are none.
    boolean isToolchain() {
        return path.equals("go") || path.equals("toolchain");
    }

    @Override
    public String toString() {
        return path + "@" + version;
    }
}
