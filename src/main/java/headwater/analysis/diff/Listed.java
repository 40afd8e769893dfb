package headwater.analysis.diff;

import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.Ecosystem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The package versions of one file, and the ways to find one again under another name.
final class Listed {
    /// A package version.
    record Key(PackageName name, String version) {
        static Key of(Component component) {
            return new Key(PackageName.of(component), component.version());
        }

        @Override
        public String toString() {
            return name + "@" + version;
        }
    }

    private final Build build;
    private final Reach reach;
    private final Map<Key, List<Integer>> versions = new HashMap<>();
    private final Map<PackageName, List<String>> names = new HashMap<>();
    private final Map<String, String> own = new HashMap<>();
    private final Map<String, Key> spellings = new HashMap<>();
    private final Map<String, Key> aliases = new HashMap<>();
    private final Set<Ecosystem> ecosystems = EnumSet.noneOf(Ecosystem.class);
    private final Set<Key> development = new HashSet<>();

    Listed(Build build) {
        this.build = build;
        reach = Reach.of(build.graph());
        DependencyGraph graph = build.graph();
        for (int c = 0; c < graph.size(); c++) {
            Component component = graph.component(c);
            if (graph.isOwn(c)) {
                own.put(component.name(), component.label());
            } else {
                add(c, component);
            }
        }
        versions.forEach((key, instances) -> {
            if (allDevelopment(instances)) {
                development.add(key);
            }
        });
    }

    private void add(int c, Component component) {
        Key key = Key.of(component);
        List<Integer> instances = versions.computeIfAbsent(key, _ -> new ArrayList<>(1));
        if (instances.isEmpty()) {
            names.computeIfAbsent(key.name(), _ -> new ArrayList<>(1)).add(key.version());
        }
        instances.add(c);
        ecosystems.add(key.name().ecosystem());
        spellings.putIfAbsent(folded(component.name()) + "@" + component.version(), key);
        spellings.putIfAbsent(last(component.name()) + "@" + component.version(), key);
        String alias = component.installedAs();
        if (alias != null) {
            aliases.putIfAbsent(alias + "@" + component.version(), key);
        }
    }

    DependencyGraph graph() {
        return build.graph();
    }

    /// The instances of every package version that is not our own.
    Map<Key, List<Integer>> versions() {
        return versions;
    }

    List<String> versionsOf(PackageName name) {
        return names.getOrDefault(name, List.of()).stream().sorted().toList();
    }

    /// Our own code of that name.
    Optional<String> own(String name) {
        return Optional.ofNullable(own.get(name));
    }

    boolean knows(Ecosystem ecosystem) {
        return ecosystems.contains(ecosystem);
    }

    /// The same version under a name that differs in case, escapes, dashes, ecosystem, or lacks its scope.
    Optional<Key> spelled(Component component) {
        if (component.version().isEmpty()) {
            return Optional.empty();
        }
        Key whole = spellings.get(folded(component.name()) + "@" + component.version());
        return Optional.ofNullable(whole != null ? whole : spellings.get(last(component.name()) + "@" + component.version()));
    }

    /// What this file lists by the name behind the other's alias, or by an alias of the other's name.
    Optional<Key> alias(Component component) {
        String alias = component.installedAs();
        Key named = new Key(new PackageName(component.packageVersion().ecosystem(), alias == null ? "" : alias), component.version());
        return versions.containsKey(named) ? Optional.of(named)
                : Optional.ofNullable(aliases.get(component.name() + "@" + component.version()));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace("%40", "@").replace("%2f", "/").replaceAll("^@|(?<=/)@", "")
                .replaceAll("[-_.]+", "-");
    }

    private static String last(String name) {
        return folded(name.substring(name.lastIndexOf('/') + 1));
    }

    /// Whether only development dependencies lead to any of them, as far as the file tells.
    boolean allDevelopment(List<Integer> instances) {
        return build.facts().relations() && instances.stream().allMatch(c -> reach.rooted(c) && !reach.production(c));
    }

    Set<Key> development() {
        return development;
    }

    boolean listsAny(Set<Key> keys) {
        return keys.stream().anyMatch(versions::containsKey);
    }

    boolean unrooted(List<Integer> instances) {
        return instances.stream().noneMatch(reach::rooted);
    }
}
