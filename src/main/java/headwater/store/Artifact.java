package headwater.store;

import headwater.model.Component;
import headwater.model.Distribution;
import headwater.model.PackageVersion;
import org.jspecify.annotations.Nullable;

/// What was published, without where it is installed: the part of a component that many snapshots share.
record Artifact(PackageVersion packageVersion, Distribution distribution, @Nullable String writtenPurl) {
    static Artifact of(Component component) {
        Distribution distribution = new Distribution(component.source(), component.digest(), component.licence(),
                component.installScript());
        return new Artifact(component.packageVersion(), distribution, component.writtenPurl());
    }

    /// SHA-256 over every field; absent and empty differ.
    byte[] hash() {
        VarintWriter out = new VarintWriter();
        out.text(packageVersion.ecosystem().name());
        out.text(packageVersion.name());
        out.text(packageVersion.version());
        optional(out, distribution.source());
        optional(out, distribution.integrity() == null ? null : distribution.integrity().toString());
        optional(out, distribution.licence());
        out.text(distribution.installScript().name());
        optional(out, writtenPurl);
        return Sha256.of(out.bytes());
    }

    private static void optional(VarintWriter out, @Nullable String text) {
        out.number(text == null ? 0 : 1);
        out.text(text == null ? "" : text);
    }
}
