package headwater.ingest.pnpm;

import headwater.model.Relation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A random workspace: how pnpm writes it in each lockfile version, and what must be read of that.
final class RandomPnpmLock {
    private static final String FOLDER = "packages/p";

    /// A lockfile version.
    enum Form {
        V5("5.4") {
            @Override
            String key(Instance of) {
                return "/" + of.what.name + "/" + reference(of);
            }

            @Override
            String reference(Instance of) {
                return of.what.version + (of.peer == null ? "" : "_" + (of.peer.name + "@" + of.peer.version).replace('/', '+'));
            }
        },
        V6("6.0") {
            @Override
            String key(Instance of) {
                return "/" + of.what.name + "@" + reference(of);
            }
        },
        V9("9.0") {
            @Override
            String key(Instance of) {
                return of.what.name + "@" + reference(of);
            }
        };

        final String version;

        Form(String version) {
            this.version = version;
        }

        abstract String key(Instance of);

        String reference(Instance of) {
            return of.what.version + (of.peer == null ? "" : "(" + of.peer.name + "@" + of.peer.version + ")");
        }
    }

    /// A package version, with the peers that it asks for: whether each is optional.
    record Published(String name, String version, boolean script, Map<String, Boolean> peers) {
    }

    /// What differs from another instance of its package by a peer.
    static final class Instance {
        private final Published what;
        private final @Nullable Published peer;
        private final boolean optional;
        private final List<Use> uses = new ArrayList<>();

        Instance(Published what, @Nullable Published peer, boolean optional) {
            this.what = what;
            this.peer = peer;
            this.optional = optional;
        }
    }

    /// A dependency: on an instance, or on the project of a number.
    record Use(String name, Relation list, @Nullable Instance to, int project) {
        Instance instance() {
            return Objects.requireNonNull(to, "a link has none");
        }
    }

    private final Random random;
    private final List<Instance> instances = new ArrayList<>();
    private final List<List<Use>> projects = new ArrayList<>();

    RandomPnpmLock(int seed) {
        random = new Random(seed);
        int size = 1 + random.nextInt(25);
        for (int i = 0; i < size; i++) {
            addPackage();
        }
        for (Instance each : instances) {
            each.uses.addAll(uses(List.of(Relation.PROD, Relation.OPTIONAL), each.what.peers.keySet()));
        }
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            List<Use> uses = uses(List.of(Relation.PROD, Relation.OPTIONAL, Relation.DEV), Set.of());
            if (random.nextBoolean()) {
                uses.add(new Use("member", Relation.DEV, null, random.nextInt(count)));
            }
            projects.add(uses);
        }
    }

    private void addPackage() {
        String name = (random.nextInt(3) == 0 ? "@s/" : "") + "n" + random.nextInt(6);
        String version = "1." + instances.size() + ".0" + (random.nextInt(4) == 0 ? "-rc.1" : "");
        Map<String, Boolean> peers = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            peers.put("n" + random.nextInt(6), random.nextBoolean());
        }
        Published added = new Published(name, version, random.nextInt(5) == 0, peers);
        boolean several = !instances.isEmpty() && random.nextInt(3) == 0;
        instances.add(new Instance(added, null, random.nextInt(5) == 0));
        if (several) {
            instances.add(new Instance(added, any().what, random.nextInt(5) == 0));
        }
    }

    private Instance any() {
        return instances.get(random.nextInt(instances.size()));
    }

    /// @param wanted  names that are sometimes among those that are asked for
    private List<Use> uses(List<Relation> lists, Set<String> wanted) {
        Map<String, Use> uses = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(wanted);
        for (int i = random.nextInt(4); i > 0; i--) {
            Instance to = any();
            String alias = !names.isEmpty() ? names.removeLast() : "alias" + random.nextInt(3);
            String name = random.nextInt(4) == 0 ? alias : to.what.name;
            uses.putIfAbsent(name, new Use(name, lists.get(random.nextInt(lists.size())), to, -1));
        }
        return new ArrayList<>(uses.values());
    }

    private static String folder(int project) {
        return project == 0 ? "." : FOLDER + project;
    }

    private static String link(int from, int to) {
        return "link:" + (from == 0 ? folder(to) : to == 0 ? "../.." : "../p" + to);
    }

    String text(Form form) {
        StringBuilder text = new StringBuilder("lockfileVersion: '" + form.version + "'\n\nimporters:\n");
        for (int project = 0; project < projects.size(); project++) {
            text.append("\n  ").append(folder(project)).append(":\n");
            writeProject(text, form, project);
        }
        text.append("\npackages:\n");
        Set<Published> written = new HashSet<>();
        for (Instance each : instances) {
            if (form != Form.V9 || written.add(each.what)) {
                String key = form == Form.V9 ? each.what.name + "@" + each.what.version : form.key(each);
                text.append("\n  ").append(quoted(key)).append(":\n");
                writeFacts(text, form, each);
            }
        }
        if (form == Form.V9) {
            text.append("\nsnapshots:\n");
            List<Instance> shuffled = new ArrayList<>(instances);
            Collections.shuffle(shuffled, random);
            shuffled.forEach(each -> writeSnapshot(text, form, each));
        }
        return text.toString();
    }

    private void writeProject(StringBuilder text, Form form, int project) {
        if (form == Form.V5) {
            text.append("    specifiers:\n");
            projects.get(project).forEach(use -> text.append("      ").append(quoted(use.name)).append(": ").append(range(use)).append('\n'));
        }
        for (Relation list : List.of(Relation.PROD, Relation.OPTIONAL, Relation.DEV)) {
            List<Use> uses = projects.get(project).stream().filter(use -> use.list == list).toList();
            text.append(uses.isEmpty() ? "" : "    " + title(list) + ":\n");
            for (Use use : uses) {
                String to = use.to == null ? link(project, use.project) : reference(form, use.name, use.to);
                text.append("      ").append(quoted(use.name)).append(form == Form.V5 ? ": " + quoted(to) + "\n"
                        : ":\n        specifier: " + range(use) + "\n        version: " + quoted(to) + "\n");
            }
        }
    }

    private void writeFacts(StringBuilder text, Form form, Instance of) {
        text.append("    resolution: {integrity: ").append(digest(of.what)).append("}\n");
        if (!of.what.peers.isEmpty()) {
            text.append("    peerDependencies:\n");
            of.what.peers.keySet().forEach(peer -> text.append("      ").append(peer).append(": ^1.0.0\n"));
            text.append("    peerDependenciesMeta:\n");
            of.what.peers.forEach((peer, optional) -> text.append("      ").append(peer).append(":\n        optional: ").append(optional).append('\n'));
        }
        if (form != Form.V9) {
            text.append(of.what.script ? "    requiresBuild: true\n" : "");
            writeDependencies(text, form, of);
            text.append("    dev: ").append(developmentOnly().contains(of)).append('\n').append(of.optional ? "    optional: true\n" : "");
        }
    }

    private static void writeSnapshot(StringBuilder text, Form form, Instance of) {
        boolean empty = of.uses.isEmpty() && !of.optional;
        text.append("\n  ").append(quoted(form.key(of))).append(empty ? ": {}\n" : ":\n").append(of.optional ? "    optional: true\n" : "");
        writeDependencies(text, form, of);
    }

    private static void writeDependencies(StringBuilder text, Form form, Instance of) {
        for (Relation list : List.of(Relation.PROD, Relation.OPTIONAL)) {
            List<Use> uses = of.uses.stream().filter(use -> use.list == list).toList();
            text.append(uses.isEmpty() ? "" : "    " + title(list) + ":\n");
            uses.forEach(use -> text.append("      ").append(quoted(use.name)).append(": ").append(quoted(reference(form, use.name, use.instance()))).append('\n'));
        }
    }

    private static String title(Relation list) {
        return list == Relation.PROD ? "dependencies" : list.jsonName() + "Dependencies";
    }

    private static String reference(Form form, String name, Instance to) {
        return name.equals(to.what.name) ? form.reference(to) : form.key(to);
    }

    private static String range(Use use) {
        return use.to == null ? "workspace:*" : "^" + use.to.what.version;
    }

    private static String digest(Published of) {
        return "sha512-" + of.version.replaceAll("\\D", "x");
    }

    private static String quoted(String text) {
        return text.startsWith("@") ? "'" + text + "'" : text;
    }

    /// Instances that some project reaches, but none except by development: followed from each use, one by one.
    private Set<Instance> developmentOnly() {
        Set<Instance> production = new HashSet<>();
        Set<Instance> development = new HashSet<>();
        projects.forEach(uses -> uses.stream().filter(use -> use.to != null)
                .forEach(use -> reach(use.to, use.list == Relation.DEV ? development : production)));
        development.removeAll(production);
        return development;
    }

    private static void reach(Instance at, Set<Instance> reached) {
        if (reached.add(at)) {
            at.uses.forEach(use -> reach(use.instance(), reached));
        }
    }

    /// Every component as `key label alias flags script digest`, sorted.
    List<String> components(Form form) {
        Set<Instance> development = developmentOnly();
        return instances.stream().map(each -> String.join(" ", form.key(each), each.what.name + "@" + each.what.version,
                String.valueOf(alias(each)), development.contains(each) ? "dev" : "", each.optional ? "optional" : "",
                form == Form.V9 ? "UNKNOWN" : each.what.script ? "YES" : "NO", digest(each.what))).sorted().toList();
    }

    private @Nullable String alias(Instance of) {
        Set<String> names = new HashSet<>();
        instances.forEach(each -> each.uses.stream().filter(use -> use.to == of).forEach(use -> names.add(use.name)));
        projects.forEach(uses -> uses.stream().filter(use -> use.to == of).forEach(use -> names.add(use.name)));
        return names.size() == 1 && !names.contains(of.what.name) ? names.iterator().next() : null;
    }

    /// Every dependency as [headwater.ingest.GraphText] writes it, sorted.
    List<String> dependencies(Form form) {
        List<String> all = new ArrayList<>();
        for (int project = 0; project < projects.size(); project++) {
            String from = "importer:" + folder(project);
            projects.get(project).forEach(use -> all.add(from + " -> " + (use.to == null ? "importer:" + folder(use.project) : form.key(use.to))
                    + " " + use.list.jsonName() + " " + range(use)));
        }
        instances.forEach(each -> each.uses.forEach(use -> all.add(form.key(each) + " -> " + form.key(use.instance()) + " "
                + (each.what.peers.containsKey(use.name) ? (each.what.peers.get(use.name) ? "peerOptional" : "peer") + " ^1.0.0" : use.list.jsonName()))));
        return all.stream().sorted().collect(Collectors.toList());
    }

    /// How many peers of instances nothing provides, those that are optional or the others.
    long unmet(boolean optional) {
        return instances.stream().mapToLong(each -> each.what.peers.entrySet().stream().filter(peer -> peer.getValue() == optional
                && each.uses.stream().noneMatch(use -> use.name.equals(peer.getKey()))).count()).sum();
    }
}
