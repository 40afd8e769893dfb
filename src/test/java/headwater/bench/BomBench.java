package headwater.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import headwater.ingest.FormatRegistry;
import headwater.ingest.InputSource;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.progress.Progress;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// Reading a CycloneDX JSON document of 50 MB into a graph, against a Jackson token walk of the same bytes, and what is
/// kept of it, against the library's beans. Budget: at most 3 times the time, at most 1/8 of the memory.
final class BomBench {
    private static final int TIMES = 15;
    private static final int COMPONENTS = 48_000;

    private BomBench() {
    }

    /// For this part alone: its own process has no memory of others.
    public static void main(String[] args) throws Exception {
        run();
    }

    static void run() throws Exception {
        Path file = Files.createTempFile("bench", ".cdx.json");
        try {
            write(file);
            byte[] bytes = Files.readAllBytes(file);
            System.out.printf("CycloneDX JSON: graph / Jackson tokens (median CPU of %d), %d components, %d kB%n", TIMES,
                    COMPONENTS, bytes.length / 1000);
            FormatRegistry formats = BuiltInFormats.registry();
            InputSource input = InputSource.ofBytes("bom.json", bytes, Map.of());
            double tokens = Measure.medianMillis(TIMES, () -> walk(bytes));
            double graph = Measure.medianMillis(TIMES, () -> formats.read(input, Progress.NONE));
            System.out.printf("  time   %7.1f ms / %7.1f ms = %.2f%n", graph, tokens, graph / tokens);
            double kept = keptMegabytes(() -> formats.read(input, Progress.NONE).graph());
            double bom = keptMegabytes(() -> new org.cyclonedx.parsers.JsonParser().parse(bytes));
            System.out.printf("  memory %7.1f MB / %7.1f MB = 1/%.1f%n", kept, bom, bom / kept);
        } finally {
            Files.delete(file);
        }
    }

    private static int walk(byte[] bytes) throws IOException {
        int tokens = 0;
        try (JsonParser json = new JsonFactory().createParser(bytes)) {
            while (json.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    private interface Made {
        Object make() throws Exception;
    }

    private static double keptMegabytes(Made made) throws Exception {
        long before = used();
        Object kept = made.make();
        try {
            return (used() - before) / 1e6;
        } finally {
            Reference.reachabilityFence(kept);
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// As cyclonedx-npm writes it: digests, licence, references, properties, about three dependencies a component.
    private static void write(Path file) throws IOException {
        Random random = new Random(5);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"$schema\": \"http://cyclonedx.org/schema/bom-1.5.schema.json\", \"bomFormat\": \"CycloneDX\","
                    + " \"specVersion\": \"1.5\", \"version\": 1, \"metadata\": {\"tools\": [{\"name\": \"cyclonedx-npm\"}], \"component\": {\"type\": \"application\","
                    + " \"bom-ref\": \"root@1.0.0\", \"name\": \"root\", \"version\": \"1.0.0\"}}, \"components\": [\n");
            for (int i = 0; i < COMPONENTS; i++) {
                out.write((i == 0 ? "" : ",\n") + component(i, random));
            }
            out.write("], \"dependencies\": [\n{\"ref\": \"root@1.0.0\", \"dependsOn\": [\"" + ref(0) + "\"]}");
            for (int i = 0; i < COMPONENTS; i++) {
                out.write(",\n{\"ref\": \"" + ref(i) + "\", \"dependsOn\": [");
                for (int d = 0; d < 3 && i + 1 < COMPONENTS; d++) {
                    out.write((d == 0 ? "\"" : ", \"") + ref(i + 1 + random.nextInt(Math.min(900, COMPONENTS - i - 1))) + "\"");
                }
                out.write("]}");
            }
            out.write("]}");
        }
    }

    private static String version(int i) {
        return i % 9 + "." + i % 31 + "." + i % 7;
    }

    private static String ref(int i) {
        return "root@1.0.0|some-package-" + i + "@" + version(i);
    }

    private static String component(int i, Random random) {
        String name = "some-package-" + i;
        StringBuilder digest = new StringBuilder();
        for (int d = 0; d < 8; d++) {
            digest.append(String.format(Locale.ROOT, "%016x", random.nextLong()));
        }
        return """
                    {
                      "type": "library", "name": "%1$s", "version": "%2$s", "bom-ref": "%3$s",
                      "author": "Somebody of the Registry", "description": "A package that does one thing and is used by many others",
                      "licenses": [{"license": {"id": "MIT", "acknowledgement": "declared"}}],
                      "purl": "pkg:npm/%1$s@%2$s",
                      "externalReferences": [
                        {"url": "git+https://git.example.org/somebody/%1$s.git", "type": "vcs", "comment": "as detected"},
                        {"url": "https://registry.example.org/%1$s/-/%1$s-%2$s.tgz", "type": "distribution",
                         "hashes": [{"alg": "SHA-512", "content": "%4$s"}], "comment": "as detected"}
                      ],
                      "properties": [{"name": "cdx:npm:package:path", "value": "node_modules/%1$s"}]
                    }""".formatted(name, version(i), ref(i), digest);
    }
}
