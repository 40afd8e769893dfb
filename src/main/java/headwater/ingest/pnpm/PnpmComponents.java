package headwater.ingest.pnpm;

import headwater.ingest.yaml.YamlFields;
import headwater.ingest.yaml.YamlMapping;
import headwater.model.Component;
import headwater.model.ComponentFacts;
import headwater.model.DigestText;
import headwater.model.Distribution;
import headwater.model.Flag;
import headwater.model.InstallScript;
import headwater.model.Origin;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One instance to one component.
record PnpmComponents(YamlFields fields) {
    private static final Set<Flag> NONE = Set.of();
    private static final Set<Flag> DEV = Set.of(Flag.DEV);
    private static final Set<Flag> OPTIONAL = Set.of(Flag.OPTIONAL);
    private static final Set<Flag> BOTH = Set.of(Flag.DEV, Flag.OPTIONAL);

    /// @param onlyName         the one name under which it is asked for, if there is just one
    /// @param developmentOnly  whether no project needs it but for development, for versions that do not say so themselves
    Component of(PnpmInstance instance, @Nullable String onlyName, boolean developmentOnly) {
        boolean split = instance.scope().document().isSplit();
        boolean dev = split ? developmentOnly : fields.flag(instance.facts(), "dev");
        boolean optional = fields.flag(instance.snapshot(), "optional");
        String alias = onlyName == null || onlyName.equals(instance.packageVersion().name()) ? null : onlyName;
        InstallScript script = split ? InstallScript.UNKNOWN
                : fields.flag(instance.facts(), "requiresBuild") ? InstallScript.YES : InstallScript.NO;
        return new ComponentFacts(instance.packageVersion(), instance.location(), alias, distribution(instance, script),
                dev ? optional ? BOTH : DEV : optional ? OPTIONAL : NONE, new Origin(fields.file(), instance.line(), 0));
    }

    private Distribution distribution(PnpmInstance instance, InstallScript script) {
        YamlMapping resolution = fields.mapping(instance.facts(), "resolution").orElse(YamlMapping.empty());
        DigestText digest = fields.text(resolution, "integrity").map(DigestText::of).orElse(null);
        return new Distribution(source(instance, resolution, digest != null), digest, null, script);
    }

    /// Packages of a registry carry no address; what comes from elsewhere does.
    private @Nullable String source(PnpmInstance instance, YamlMapping resolution, boolean hasDigest) {
        if (hasDigest && resolution.size() == 1) {
            return instance.packageVersion().version().isEmpty() ? instance.location() : null;
        }
        String address = fields.text(resolution, "tarball").or(() -> fields.text(resolution, "url")).orElse(null);
        if (address != null) {
            return address;
        }
        String repository = fields.text(resolution, "repo").orElse(null);
        if (repository != null) {
            return repository + fields.text(resolution, "commit").map(commit -> "#" + commit).orElse("");
        }
        return fields.text(resolution, "directory").map(directory -> "file:" + directory)
                .orElseGet(() -> instance.packageVersion().version().isEmpty() ? instance.location() : null);
    }
}
