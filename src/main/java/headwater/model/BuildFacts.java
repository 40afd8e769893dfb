package headwater.model;

/// What the user says of the build that a snapshot belongs to; empty where nothing was said.
///
/// @param commit  of the sources
/// @param build   id of the build
/// @param digest  of the artifact that was built
public record BuildFacts(String commit, String build, String digest) {
    public static final BuildFacts NONE = new BuildFacts("", "", "");
}
