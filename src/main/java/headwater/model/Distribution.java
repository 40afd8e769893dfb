package headwater.model;

import org.jspecify.annotations.Nullable;

/// Where the bytes of a component come from, as far as the input tells; absent parts are unknown, not empty.
///
/// @param source     address or reference (registry tarball, git commit, file)
/// @param integrity  digest, see [Integrity]; comparable only inside one hash domain
/// @param licence    licence expression as written
public record Distribution(@Nullable String source, @Nullable String integrity, @Nullable String licence,
        InstallScript installScript) {
    public static final Distribution UNKNOWN = new Distribution(null, null, null, InstallScript.UNKNOWN);
}
