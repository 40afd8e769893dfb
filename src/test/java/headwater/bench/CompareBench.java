package headwater.bench;

import headwater.analysis.diff.Build;
import headwater.analysis.diff.SnapshotDiff;
import headwater.analysis.diff.SnapshotDiffer;
import headwater.model.Component;
import headwater.model.ComponentFacts;
import headwater.model.DependencyGraphBuilder;
import headwater.model.DigestText;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.FormatFacts;
import headwater.model.InstallScript;
import headwater.model.Origin;
import headwater.model.PackageVersion;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.Set;

/// Two builds of one project, 1 % of the packages at another version: budget 5 ms at 5,000 components, 50 ms at 100,000.
final class CompareBench {
    private static final int TIMES = 40;
    /// Small builds are compared so fast that 40 runs end before the compiler of the virtual machine does.
    private static final int TIMES_OF_SMALL = 300;

    private CompareBench() {
    }

    static void run() throws Exception {
        System.out.println("Compare: medians, two builds, every hundredth version moved; the last line has nothing in common");
        for (int size : new int[] {5_000, 100_000}) {
            Build before = build(size, 0, "p");
            print(size, before, build(size, 1, "p"));
        }
        print(100_000, build(100_000, 0, "p"), build(100_000, 1, "q"));
    }

    private static void print(int size, Build before, Build now) throws Exception {
        double millis = Measure.medianMillis(size <= 5_000 ? TIMES_OF_SMALL : TIMES, () -> SnapshotDiffer.compare(before, now, Progress.NONE));
        SnapshotDiff diff = SnapshotDiffer.compare(before, now, Progress.NONE);
        System.out.printf("  %7d components %7d dependencies  %6d packages changed  %.2f ms%n", size,
                before.graph().dependencyCount(), diff.packages().size(), millis);
    }

    /// Each component depends on four later ones; all texts are strings of their own, as after reading a file.
    private static Build build(int size, int later, String prefix) {
        DependencyGraphBuilder builder = new DependencyGraphBuilder();
        builder.project(builder.add(component("project", "1.0.0", "")));
        builder.root(0);
        Random random = new Random(3);
        for (int c = 1; c < size; c++) {
            String version = later == 1 && c % 100 == 0 ? "1.0." + c : "1.0.0";
            builder.add(component(prefix + c, version, "node_modules/" + prefix + c));
        }
        for (int c = 0; c < size - 1; c++) {
            int count = c == 0 ? 60 : 4;
            for (int i = 0; i < count; i++) {
                builder.depend(c, c + 1 + random.nextInt(Math.min(size - 1 - c, 1_000)), Relation.PROD,
                        "^1." + c % 7 + ".0");
            }
        }
        return new Build(builder.build(), new FormatFacts(Set.of(), true, true), "bench");
    }

    private static Component component(String name, String version, String location) {
        return new ComponentFacts(new PackageVersion(Ecosystem.NPM, name, version), location, null,
                new Distribution("https://registry.example.org/" + name + "/-/" + name + "-" + version + ".tgz",
                        digest(name + version), "MIT", InstallScript.NO), Set.of(),
                new Origin("bench", 1, 1));
    }

    private static DigestText digest(String of) {
        byte[] digest = Arrays.copyOf(of.getBytes(StandardCharsets.UTF_8), 64);
        return DigestText.of("sha512-" + Base64.getEncoder().encodeToString(digest));
    }
}
