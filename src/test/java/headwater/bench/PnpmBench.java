package headwater.bench;

import headwater.ingest.FormatRegistry;
import headwater.ingest.InputSource;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Reading a pnpm lockfile of 2.8 MB into a graph, against the YAML library's load of the same bytes. The file is made in the shape of real ones
/// of version 9: one package in four has a scope, one in ten a peer, three dependencies each.
final class PnpmBench {
    private static final int TIMES = 15;
    private static final int BYTES = 2_800_000;
    private static final int DIGEST_BYTES = 64;

    private PnpmBench() {
    }

    static void run() throws Exception {
        byte[] bytes = lockfile().getBytes(StandardCharsets.UTF_8);
        FormatRegistry formats = BuiltInFormats.registry();
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        InputSource input = InputSource.ofBytes("pnpm-lock.yaml", bytes, Map.of());
        double[] medians = Measure.mediansMillis(TIMES, () -> formats.read(input, Progress.NONE),
                () -> new Load(settings).loadFromString(new String(bytes, StandardCharsets.UTF_8)));
        System.out.printf("Reading pnpm: graph / snakeyaml-engine load (median CPU of %d in turn, after as many)%n  made, %d kB, %d components: %.1f ms / %.1f ms = 1/%.1f%n", TIMES,
                bytes.length / 1000, formats.read(input, Progress.NONE).graph().size(), medians[0], medians[1],
                medians[1] / medians[0]);
    }

    private static String lockfile() {
        Random random = new Random(1);
        StringBuilder packages = new StringBuilder();
        StringBuilder snapshots = new StringBuilder();
        StringBuilder importers = new StringBuilder("importers:\n\n  .:\n    dependencies:\n");
        byte[] digest = new byte[DIGEST_BYTES];
        for (int i = 0; packages.length() + snapshots.length() + importers.length() < BYTES; i++) {
            random.nextBytes(digest);
            String key = quoted(name(i) + "@" + version(i));
            packages.append("\n  ").append(key).append(":\n    resolution: {integrity: sha512-").append(Base64.getEncoder().encodeToString(digest))
                    .append("}\n    engines: {node: '>=").append(i % 20).append("'}\n");
            if (i % 10 == 9) {
                packages.append("    peerDependencies:\n      ").append(quoted(name(i - 3))).append(": ^").append(version(i - 3)).append('\n');
            }
            snapshots.append("\n  ").append(key).append(":").append(i < 40 ? " {}\n" : "\n    dependencies:\n");
            for (int to = i - 1 - random.nextInt(40); i >= 40 && to >= Math.max(0, i - 120); to -= 40) {
                snapshots.append("      ").append(quoted(name(to))).append(": ").append(version(to)).append('\n');
            }
            if (i % 50 == 49) {
                importers.append("      ").append(quoted(name(i))).append(":\n        specifier: ^").append(version(i)).append("\n        version: ")
                        .append(version(i)).append('\n');
            }
        }
        return "lockfileVersion: '9.0'\n\nsettings:\n  autoInstallPeers: true\n\n" + importers + "\npackages:\n" + packages + "\nsnapshots:\n" + snapshots;
    }

    private static String name(int i) {
        return (i % 4 == 0 ? "@scope-" + i % 37 + "/" : "") + "some-package-" + i;
    }

    private static String version(int i) {
        return i % 9 + "." + i % 23 + "." + i % 7;
    }

    private static String quoted(String text) {
        return text.startsWith("@") ? "'" + text + "'" : text;
    }
}
