package headwater.ingest.npm;

import headwater.model.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A random `node_modules`: how npm writes it in each lockfile version, and what must be read of that. A name is looked up as Node does,
/// folder by folder.
final class RandomNpmTree {
    private static final int DEPTH = 3;
    private static final List<Relation> LISTS = List.of(Relation.PROD, Relation.OPTIONAL, Relation.PEER, Relation.PEER_OPTIONAL);

    /// What lies at a place. Several lists may ask for one name.
    private static final class Installed {
        private final String name;
        private final String version;
        private boolean dev;
        private boolean optional;
        private boolean script;
        private final Map<Relation, Map<String, String>> lists = new TreeMap<>();

        Installed(String name, String version) {
            this.name = name;
            this.version = version;
        }
    }

    private final Random random;
    private final boolean legacy;
    private final Map<String, Installed> places = new TreeMap<>();
    private final Installed project = new Installed("shop", "1.0.0");

    /// @param legacy  whether it holds only what version 1 can tell: no peers
    RandomNpmTree(int seed, boolean legacy) {
        random = new Random(seed);
        this.legacy = legacy;
        fill("", 0);
        ask(project, List.of(Relation.PROD, Relation.OPTIONAL, Relation.DEV));
        places.values().forEach(each -> ask(each, legacy ? LISTS.subList(0, 1) : LISTS));
    }

    private void fill(String above, int depth) {
        for (int i = random.nextInt(6); i > 0; i--) {
            String key = key();
            String place = Locations.child(above, key);
            Installed installed = new Installed(random.nextInt(6) == 0 ? "real-" + random.nextInt(3) : key, "1." + places.size() + ".0");
            installed.dev = random.nextInt(5) == 0;
            installed.optional = random.nextInt(5) == 0;
            installed.script = random.nextInt(8) == 0;
            if (places.putIfAbsent(place, installed) == null && depth + 1 < DEPTH && random.nextInt(3) == 0) {
                fill(place, depth + 1);
            }
        }
    }

    private String key() {
        return (random.nextInt(4) == 0 ? "@s/" : "") + "n" + random.nextInt(6);
    }

    private void ask(Installed by, List<Relation> lists) {
        for (int i = random.nextInt(5); i > 0; i--) {
            by.lists.computeIfAbsent(lists.get(random.nextInt(lists.size())), _ -> new LinkedHashMap<>()).put(key(), "^1." + i);
        }
    }

    /// The place to which a name leads from another one.
    private @Nullable String resolve(String from, String name) {
        for (String at = from;; at = at.substring(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
            String place = Locations.child(at, name);
            if (places.containsKey(place)) {
                return place;
            }
            if (at.isEmpty()) {
                return null;
            }
        }
    }

    String packages(int version) {
        List<String> entries = new ArrayList<>();
        entries.add("\"\": {\"name\": \"shop\", \"version\": \"1.0.0\"" + lists(project) + "}");
        places.forEach((place, each) -> entries.add("\"" + place + "\": {" + (place.endsWith("node_modules/" + each.name) ? "" : "\"name\": \""
                + each.name + "\", ") + "\"version\": \"" + each.version + "\", \"integrity\": \"" + digest(each) + "\"" + mark("dev", each.dev)
                + mark("optional", each.optional) + mark("hasInstallScript", each.script) + lists(each) + "}"));
        return "{\"name\": \"shop\", \"version\": \"1.0.0\", \"lockfileVersion\": " + version + ", \"packages\": {\n" + String.join(",\n", entries)
                + "\n}" + (version == 2 ? ", \"dependencies\": {\"other\": {\"version\": \"9.9.9\"}}" : "") + "}";
    }

    String manifest() {
        return "{\"name\": \"shop\", \"version\": \"1.0.0\"" + lists(project) + "}";
    }

    private static String digest(Installed of) {
        return "sha512-" + of.version.replace('.', 'x');
    }

    private static String mark(String flag, boolean set) {
        return set ? ", \"" + flag + "\": true" : "";
    }

    private static String lists(Installed of) {
        StringBuilder text = new StringBuilder();
        Map<String, String> peers = new LinkedHashMap<>();
        List<String> optionalPeers = new ArrayList<>();
        of.lists.forEach((relation, ranges) -> {
            if (relation == Relation.PEER || relation == Relation.PEER_OPTIONAL) {
                peers.putAll(ranges);
                ranges.keySet().stream().filter(_ -> relation == Relation.PEER_OPTIONAL).forEach(name -> optionalPeers.add("\"" + name
                        + "\": {\"optional\": true}"));
            } else {
                text.append(", \"").append(relation == Relation.PROD ? "dependencies" : relation.jsonName() + "Dependencies").append("\": ").append(object(ranges));
            }
        });
        text.append(peers.isEmpty() ? "" : ", \"peerDependencies\": " + object(peers));
        text.append(optionalPeers.isEmpty() ? "" : ", \"peerDependenciesMeta\": {" + String.join(", ", optionalPeers) + "}");
        return text.toString();
    }

    private static String object(Map<String, String> texts) {
        return "{" + String.join(", ", texts.entrySet().stream().map(each -> "\"" + each.getKey() + "\": \"" + each.getValue() + "\"").toList()) + "}";
    }

    /// Version 1: entries inside of entries, which say what they require but not why.
    String nested() {
        return "{\"name\": \"shop\", \"version\": \"1.0.0\", \"lockfileVersion\": 1, \"requires\": true, \"dependencies\": " + nested("") + "}";
    }

    private String nested(String above) {
        String folder = Locations.child(above, "");
        return "{" + String.join(",\n", places.entrySet().stream().filter(each -> each.getKey().startsWith(folder)
                && !each.getKey().substring(folder.length()).contains("/node_modules/")).map(each -> {
                    String key = each.getKey().substring(folder.length());
                    Installed entry = each.getValue();
                    String version = key.equals(entry.name) ? entry.version : "npm:" + entry.name + "@" + entry.version;
                    String inside = nested(each.getKey());
                    return "\"" + key + "\": {\"version\": \"" + version + "\", \"integrity\": \"" + digest(entry) + "\"" + mark("dev", entry.dev)
                            + mark("optional", entry.optional) + (entry.lists.isEmpty() ? "" : ", \"requires\": " + object(entry.lists.getOrDefault(Relation.PROD, Map.of())))
                            + (inside.equals("{}") ? "" : ", \"dependencies\": " + inside) + "}";
                }).toList()) + "}";
    }

    /// `location name@version alias flags script digest`.
    Set<String> components() {
        Set<String> all = new TreeSet<>();
        places.forEach((place, each) -> {
            String key = Locations.installName(place);
            all.add(String.join(" ", place, each.name + "@" + each.version, String.valueOf(key.equals(each.name) ? null : key), each.dev ? "dev" : "",
                    each.optional ? "optional" : "", legacy ? "UNKNOWN" : each.script ? "YES" : "NO", digest(each)));
        });
        return all;
    }

    /// Of a name in several lists the last of peer, optional peer, prod, optional, dev counts. Each as relation and range.
    private static Map<String, List<String>> needs(Installed of) {
        Map<String, List<String>> needs = new TreeMap<>();
        for (Relation relation : List.of(Relation.PEER, Relation.PEER_OPTIONAL, Relation.PROD, Relation.OPTIONAL, Relation.DEV)) {
            of.lists.getOrDefault(relation, Map.of()).forEach((name, range) -> needs.put(name, List.of(relation.jsonName(), range)));
        }
        return needs;
    }

    /// As [headwater.ingest.GraphText] writes them.
    Set<String> dependencies() {
        Set<String> all = new TreeSet<>();
        forEachNeed((from, need, to) -> {
            if (to != null) {
                all.add(from + " -> " + to + " " + String.join(" ", need));
            }
        });
        return all;
    }

    /// How many needs lead nowhere, of those that may or of the others.
    int missing(boolean optional) {
        int[] missing = {0};
        forEachNeed((_, need, to) -> missing[0] += to == null && need.getFirst().matches("optional|peerOptional") == optional ? 1 : 0);
        return missing[0];
    }

    private interface Use {
        void take(String from, List<String> need, @Nullable String to);
    }

    private void forEachNeed(Use use) {
        needs(project).forEach((name, need) -> use.take("", need, resolve("", name)));
        places.forEach((place, each) -> needs(each).forEach((name, need) -> {
            String to = resolve(place, name);
            Installed target = to == null ? null : places.get(to);
            boolean maybe = legacy && target != null && target.optional && !each.optional;
            boolean development = legacy && target != null && target.dev && !each.dev;
            // What is there for development only was not installed for a package, see LegacyTree.
            if (maybe || !development) {
                use.take(place, maybe ? List.of("optional", need.getLast()) : need, to);
            }
        }));
    }

    int size() {
        return places.size();
    }
}
