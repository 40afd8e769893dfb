package headwater.ingest.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Indicator;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The same incident in every layout gives the same indicators: random names and versions, written in each of them.
class IndicatorLayoutsPropertyTest {
    private static final String[] SCOPES = {"", "", "@ctrl/", "@art-ws/", "@operato/", "@nativescript-community/", "@a0/"};
    private static final String[] WORDS = {"tinycolor", "node", "js", "react-native", "ui", "7zip", "utils", "gulp", "x", "color.name", "is_even", "JSONStream"};
    private static final String[] ENDS = {"", "", "", "", "-rc.1", "-beta", "-alpha.12", "-liberty-2", "-20251124101628", "-next.a1b2c3"};

    private static Map<String, List<String>> incident(long seed) {
        Random random = new Random(seed);
        Map<String, List<String>> incident = new TreeMap<>();
        int packages = 1 + random.nextInt(60);
        for (int i = 0; i < packages; i++) {
            String name = SCOPES[random.nextInt(SCOPES.length)] + WORDS[random.nextInt(WORDS.length)] + "-" + WORDS[random.nextInt(WORDS.length)]
                    + (random.nextBoolean() ? "" : "-" + i);
            List<String> versions = new ArrayList<>();
            for (int v = 0; v <= random.nextInt(4); v++) {
                String version = random.nextInt(30) + "." + random.nextInt(30) + "." + random.nextInt(100) + ENDS[random.nextInt(ENDS.length)];
                if (!versions.contains(version)) {
                    versions.add(version);
                }
            }
            incident.put(name, versions);
        }
        return incident;
    }

    private static Set<String> read(String text) {
        IndicatorList list = IndicatorListReader.read(text, Progress.NONE);
        assertThat(list.notUnderstood()).isEmpty();
        return list.understood().stream().map(Indicator.Version.class::cast).map(each -> each.packageVersion().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> wanted(Map<String, List<String>> incident) {
        Set<String> wanted = new TreeSet<>();
        incident.forEach((name, versions) -> versions.forEach(version -> wanted.add(name + "@" + version)));
        return wanted;
    }

    record Layout(String what, Function<Map<String, List<String>>, String> write) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static String lines(Map<String, List<String>> incident, String format, String between) {
        return incident.entrySet().stream().map(each -> format.replace("NAME", each.getKey())
                .replace("VERSIONS", String.join(between, each.getValue()))).collect(Collectors.joining("\n"));
    }

    private static String each(Map<String, List<String>> incident, String format, String between) {
        return incident.entrySet().stream().flatMap(each -> each.getValue().stream().map(version -> format.replace("NAME", each.getKey())
                .replace("VERSION", version))).collect(Collectors.joining(between));
    }

    private static List<Layout> layouts() {
        return List.of(new Layout("a version a line", incident -> each(incident, "NAME@VERSION", "\n")),
                new Layout("all in one line", incident -> each(incident, "NAME@VERSION", ", ")),
                new Layout("bullets with code", incident -> each(incident, "- `NAME@VERSION`", "\n")),
                new Layout("name and list", incident -> lines(incident, "* NAME@VERSIONS", ", ")),
                new Layout("brackets", incident -> lines(incident, "NAME (VERSIONS)", ", ")),
                new Layout("brackets with words", incident -> lines(incident, "`NAME` (versions VERSIONS)", " and ")),
                new Layout("colon", incident -> lines(incident, "NAME: VERSIONS", ", v")),
                new Layout("name:version", incident -> each(incident, "NAME:VERSION", "\n")),
                new Layout("npm:name:version", incident -> each(incident, "npm:NAME:VERSION", "\r\n")),
                new Layout("blank between", incident -> lines(incident, "NAME VERSIONS", ",")),
                new Layout("Markdown table", incident -> "| Package | Versions |\n|---|---|\n" + lines(incident, "| NAME | VERSIONS |", ", ")),
                new Layout("table without frame", incident -> "Package | Version\n--- | ---\n" + lines(incident, "NAME | VERSIONS", ", ")),
                new Layout("table with breaks", incident -> "| # | Malicious package | Affected versions | Fixed |\n|:-:|---|---|---|\n"
                        + lines(incident, "| 1 | **`NAME`** | VERSIONS | 99.0.0 |", "<br>")),
                new Layout("HTML table", incident -> "<table><tr><th>Package</th><th>Version</th></tr>\n"
                        + lines(incident, "<tr><td>NAME</td><td>VERSIONS</td></tr>", "<br/>") + "</table>"),
                new Layout("HTML list", incident -> "<ul>" + each(incident, "<li><code>NAME@VERSION</code></li>", "\n") + "</ul>"),
                new Layout("separated by commas", incident -> "package_name,package_versions,sources\n" + lines(incident, "NAME,\"VERSIONS\",\"a, b\"", ", ")),
                new Layout("equals and bars", incident -> "Package,Version\n" + lines(incident, "NAME,= VERSIONS", " || = ")),
                new Layout("tabs", incident -> lines(incident, "NAME\tVERSIONS", ", ")),
                new Layout("purls", incident -> each(incident, "pkg:npm/NAME@VERSION", "\n")),
                new Layout("escaped purls", incident -> each(incident, "pkg:npm/NAME@VERSION", "\n").replace("pkg:npm/@", "pkg:npm/%40")),
                new Layout("JSON map", incident -> "{" + incident.entrySet().stream().map(one -> "\"" + one.getKey() + "\": [\""
                        + String.join("\", \"", one.getValue()) + "\"]").collect(Collectors.joining(",\n")) + "}"),
                new Layout("JSON objects", incident -> "[" + each(incident, "{\"name\": \"NAME\", \"version\": \"VERSION\"}", ",\n") + "]"),
                new Layout("JSON lines", incident -> each(incident, "{\"package\": \"NAME\", \"versions\": [\"VERSION\"]}", "\n").repeat(2)
                        .replace("}{", "}\n{")),
                new Layout("disarmed", incident -> each(incident, "NAME@VERSION", "\n").replace(".", "[.]").replace("@", "[@]")),
                new Layout("with invisible characters", incident -> each(incident, "\ufeffNAME\u200b@\u2060VERSION\u200b", "\n")),
                new Layout("grep", incident -> each(incident, "./src/package-lock.json:12:      \"NAME\": \"VERSION\",", "\n")),
                new Layout("tarballs", incident -> each(incident, "https://registry.example.org/NAME/-/tar-VERSION.tgz", "\n")),
                new Layout("tree", incident -> each(incident, "│ ├── NAME@VERSION", "\n")));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyLayoutGivesTheSameIndicators(Layout layout) {
        for (long seed = 1; seed <= 12; seed++) {
            Map<String, List<String>> incident = incident(seed);
            String text = layout.write.apply(incident);

            assertThat(read(text)).as("seed %d as %s", seed, layout).isEqualTo(wanted(incident));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void severalLayoutsInOneTextAddUpAndRepetitionsAreTold(long seed) {
        Map<String, List<String>> incident = incident(seed);
        String list = each(incident, "- NAME@VERSION", "\n");
        String table = "| Package | Versions |\n|---|---|\n" + lines(incident, "| NAME | VERSIONS |", ", ");

        IndicatorList read = IndicatorListReader.read("Two lists follow.\n\n" + list + "\n\nThe same again:\n\n" + table + "\n", Progress.NONE);

        assertThat(read.understood()).hasSize(wanted(incident).size());
        assertThat(read.duplicates()).hasSize(wanted(incident).size());
        assertThat(read.otherLines()).isEqualTo(2);
    }

    /// Every cut of a text is read without an accident, and nothing is made up: each name and version stands in the text.
    @ParameterizedTest
    @MethodSource("layouts")
    void aTextCutAnywhereGivesOnlyWhatStandsInIt(Layout layout) {
        String text = layout.write.apply(incident(3));
        for (int length = 0; length < text.length(); length += 1 + text.length() / 60) {
            String cut = text.substring(0, length);
            String plain = PastedText.clean(cut, Progress.NONE).replace("%40", "@");

            for (Indicator each : IndicatorListReader.read(cut, Progress.NONE).understood()) {
                switch (each) {
                    case Indicator.Version one -> assertThat(plain).contains(one.packageVersion().name()).contains(one.packageVersion().version());
                    case Indicator.Range range -> assertThat(plain).contains(range.name());
                    case Indicator.Digest digest -> assertThat(plain).contains("sha");
                }
            }
        }
    }
}
