package headwater.analysis.diff;

import headwater.model.Component;
import headwater.model.Ecosystem;
import java.util.Comparator;

/// A package whatever its version.
public record PackageName(Ecosystem ecosystem, String name) implements Comparable<PackageName> {
    private static final Comparator<PackageName> ORDER = Comparator.comparing(PackageName::name)
            .thenComparing(PackageName::ecosystem);

    public static PackageName of(Component component) {
        return new PackageName(component.packageVersion().ecosystem(), component.name());
    }

    @Override
    public int compareTo(PackageName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name;
    }
}
