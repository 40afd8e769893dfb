package headwater.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import headwater.ingest.FormatRegistry;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.progress.Progress;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/// Reading a CycloneDX JSON document of 50 MB into a graph, against a Jackson token walk of the same bytes, and what is
/// kept of it, against the library's beans. Budget: at most 3 times the time, at most 1/8 of the memory.
final class BomBench {
    private static final int TIMES = 41;
    private static final int COMPONENTS = 37_000;
    private static final int PROCESSES = 7;
    private static final FormatRegistry FORMATS = BuiltInFormats.registry();

    private BomBench() {
    }

    static void run() throws Exception {
        Path file = Files.createTempFile("bench", ".cdx.json");
        try {
            write(file);
            System.out.printf("CycloneDX JSON: graph / Jackson tokens (median CPU of %d), %d components, %d kB%n", TIMES,
                    COMPONENTS, Files.size(file) / 1000);
            double[] ratios = new double[PROCESSES];
            for (int i = 0; i < PROCESSES; i++) {
                ratios[i] = inOwnProcess(file);
            }
            Arrays.sort(ratios);
            System.out.printf("  time: median of %d processes %.2f, from %.2f to %.2f%n", PROCESSES, Measure.median(ratios),
                    ratios[0], ratios[PROCESSES - 1]);
            byte[] bytes = Files.readAllBytes(file);
            double kept = keptMegabytes(() -> read(bytes).graph());
            double bom = keptMegabytes(() -> new org.cyclonedx.parsers.JsonParser().parse(bytes));
            System.out.printf("  memory %7.1f MB / %7.1f MB = 1/%.1f%n", kept, bom, bom / kept);
        } finally {
            Files.delete(file);
        }
    }

    /// The compiler of the virtual machine is not of one mind from start to start, so one process says little.
    private static double inOwnProcess(Path file) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), BomBench.class.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out = process.inputReader()) {
            String[] millis = Objects.requireNonNull(out.readLine()).split(" ");
            double graph = Double.parseDouble(millis[0]);
            double tokens = Double.parseDouble(millis[1]);
            System.out.printf("  time   %7.1f ms / %7.1f ms = %.2f%n", graph, tokens, graph / tokens);
            return graph / tokens;
        }
    }

    /// Such a process: prints the two times of the document that is named.
    public static void main(String[] args) throws Exception {
        byte[] bytes = Files.readAllBytes(Path.of(args[0]));
        double tokens = Measure.medianMillis(TIMES, () -> walk(bytes));
        double graph = Measure.medianMillis(TIMES, () -> read(bytes));
        System.out.println(graph + " " + tokens);
    }

    private static ReadResult read(byte[] bytes) throws ReadException {
        return FORMATS.read(InputSource.ofBytes("bom.json", bytes, Map.of()), Progress.NONE);
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

    /// Laid out as cyclonedx-npm writes the tree of a lockfile, field by field and blank by blank; about three
    /// dependencies a component.
    private static void write(Path file) throws IOException {
        Random random = new Random(5);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("""
                    {
                      "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
                      "bomFormat": "CycloneDX",
                      "specVersion": "1.6",
                      "version": 1,
                      "metadata": {
                        "tools": {
                          "components": [
                            {
                              "type": "application",
                              "name": "cyclonedx-npm",
                              "version": "4.0.0"
                            }
                          ]
                        },
                        "component": {
                          "type": "application",
                          "name": "root",
                          "version": "1.0.0",
                          "bom-ref": "root@1.0.0"
                        }
                      },
                      "components": [
                    """);
            for (int i = 0; i < COMPONENTS; i++) {
                out.write((i == 0 ? "" : ",\n") + component(i, random).indent(4).stripTrailing());
            }
            out.write("\n  ],\n  \"dependencies\": [\n" + dependencies("root@1.0.0", List.of(ref(0))));
            for (int i = 0; i < COMPONENTS; i++) {
                List<String> targets = new ArrayList<>();
                for (int d = 0; d < 3 && i + 1 < COMPONENTS; d++) {
                    targets.add(ref(i + 1 + random.nextInt(Math.min(900, COMPONENTS - i - 1))));
                }
                out.write(",\n" + dependencies(ref(i), targets));
            }
            out.write("\n  ]\n}\n");
        }
    }

    private static String dependencies(String ref, List<String> targets) {
        String list = targets.stream().map(target -> "    \"" + target + "\"").collect(Collectors.joining(",\n"));
        return """
                {
                  "ref": "%s",
                  "dependsOn": [
                %s
                  ]
                }""".formatted(ref, list).indent(4).stripTrailing();
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
                  "type": "library",
                  "name": "%1$s",
                  "version": "%2$s",
                  "bom-ref": "%3$s",
                  "licenses": [
                    {
                      "license": {
                        "id": "MIT",
                        "acknowledgement": "declared"
                      }
                    }
                  ],
                  "purl": "pkg:npm/%1$s@%2$s",
                  "externalReferences": [
                    {
                      "url": "https://registry.example.org/%1$s/-/%1$s-%2$s.tgz",
                      "type": "distribution",
                      "hashes": [
                        {
                          "alg": "SHA-512",
                          "content": "%4$s"
                        }
                      ],
                      "comment": "as detected from npm-ls property \\"resolved\\" and property \\"integrity\\""
                    }
                  ],
                  "properties": [
                    {
                      "name": "cdx:npm:package:development",
                      "value": "true"
                    },
                    {
                      "name": "cdx:npm:package:path",
                      "value": "node_modules/%1$s"
                    }
                  ]
                }""".formatted(name, version(i), ref(i), digest);
    }
}
