package headwater.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/// A project whose packages change from build to build, as a package-lock of version 3: two or three dependencies each,
/// popular ones more often, one package in eight installed a second time in another version.
final class ChangingProject {
    private static final String[] WORDS = ("async buffer cache chain char code color core data date deep event fast file flat "
            + "glob graph hash html http json lazy line list load log map merge micro mini node object once parse path pipe "
            + "pool query read regex run safe scan set sort source state stream string sync task text token tree type uri "
            + "util walk wrap yaml zip").split(" ");
    private static final int SECOND_COPY_OF = 8;

    private final Random random;
    private final List<String> names = new ArrayList<>();
    private final int[] minor;
    private final int[][] dependencies;

    ChangingProject(int packages, long seed) {
        random = new Random(seed);
        minor = new int[packages];
        dependencies = new int[packages][];
        for (int p = 0; p < packages; p++) {
            names.add((random.nextInt(4) == 0 ? "@" + word() + "/" : "") + word() + "-" + word() + "-" + p);
            dependencies[p] = new int[p == 0 ? 0 : random.nextInt(6)];
            for (int d = 0; d < dependencies[p].length; d++) {
                dependencies[p][d] = (int) (p * Math.pow(random.nextDouble(), 2.2));
            }
        }
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    String name(int number) {
        return names.get(number);
    }

    /// Raises the versions of some packages.
    void change(int count) {
        for (int i = 0; i < count; i++) {
            minor[random.nextInt(minor.length)]++;
        }
    }

    String lockfile() {
        StringBuilder text = new StringBuilder("{\"name\": \"shop\", \"lockfileVersion\": 3, \"packages\": {\n\"\": {\"name\": "
                + "\"shop\", \"dependencies\": {");
        for (int p = names.size() - 60; p < names.size(); p++) {
            text.append(p == names.size() - 60 ? "" : ", ").append('"').append(name(p)).append("\": \"^1.0.0\"");
        }
        text.append("}}");
        names.stream().sorted().map(names::indexOf).forEach(p -> {
            entry(text, "node_modules/" + name(p), p, 1);
            if (p % SECOND_COPY_OF == 0 && dependencies[p].length > 0) {
                entry(text, "node_modules/" + name(p) + "/node_modules/" + name(dependencies[p][0]), dependencies[p][0], 2);
            }
        });
        return text.append("}}\n").toString();
    }

    private void entry(StringBuilder text, String location, int p, int major) {
        String version = major + "." + minor[p] + ".0";
        byte[] digest = new byte[64];
        new Random((name(p) + version).hashCode()).nextBytes(digest);
        text.append(",\n\"").append(location).append("\": {\n  \"version\": \"").append(version)
                .append("\",\n  \"resolved\": \"https://registry.example.org/").append(name(p)).append("/-/").append(version)
                .append(".tgz\",\n  \"integrity\": \"sha512-").append(Base64.getEncoder().encodeToString(digest))
                .append("\",\n  \"license\": \"MIT\",\n  \"dependencies\": {");
        String comma = "";
        for (int d : Arrays.stream(dependencies[p]).distinct().toArray()) {
            text.append(comma).append('"').append(name(d)).append("\": \"^1.").append(minor[d]).append(".0\"");
            comma = ", ";
        }
        text.append("}}");
    }
}
