package headwater.model;

import org.jspecify.annotations.Nullable;

/// Where the bytes of a component come from, as far as the input tells; absent parts are unknown, not empty.
///
/// @param source     address or reference (registry tarball, git commit, file)
/// @param integrity  digest; what it means and with what it may be compared tells [Integrity]
/// @param licence    licence expression as written
public record Distribution(@Nullable String source, @Nullable DigestText integrity, @Nullable String licence,
        InstallScript installScript) {
    public static final Distribution UNKNOWN = new Distribution(null, null, null, InstallScript.UNKNOWN);
}
