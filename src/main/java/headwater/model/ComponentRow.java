package headwater.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One row of a table; as light as a number, made anew for every question.
final class ComponentRow implements Component {
    private final ComponentTable table;
    private final int row;

    ComponentRow(ComponentTable table, int row) {
        this.table = table;
        this.row = row;
    }

    @Override
    public PackageVersion packageVersion() {
        return table.packageVersion(row);
    }

    @Override
    public String location() {
        return table.location(row);
    }

    @Override
    public @Nullable String installedAs() {
        return table.installedAs(row);
    }

    @Override
    public @Nullable String source() {
        return table.source(row);
    }

    @Override
    public @Nullable DigestText digest() {
        return table.digest(row);
    }

    @Override
    public @Nullable String licence() {
        return table.licence(row);
    }

    @Override
    public InstallScript installScript() {
        return table.installScript(row);
    }

    @Override
    public Set<Flag> flags() {
        return table.flags(row);
    }

    @Override
    public Origin origin() {
        return table.origin(row);
    }

    @Override
    public @Nullable String writtenPurl() {
        return table.writtenPurl(row);
    }

    @Override
    public boolean sameLocation(Component other) {
        return other instanceof ComponentRow that ? table.sameLocation(row, that.table, that.row)
                : Component.super.sameLocation(other);
    }

    @Override
    public boolean sameDistribution(Component other) {
        return other instanceof ComponentRow that ? table.sameDistribution(row, that.table, that.row)
                : Component.super.sameDistribution(other);
    }

    private ComponentFacts facts() {
        return new ComponentFacts(packageVersion(), location(), installedAs(),
                new Distribution(source(), digest(), licence(), installScript()), flags(), origin(), writtenPurl());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ComponentRow that
                && (table == that.table && row == that.row || facts().equals(that.facts()));
    }

    @Override
    public int hashCode() {
        return packageVersion().hashCode();
    }

    @Override
    public String toString() {
        return facts().toString();
    }
}
