package headwater.bench;

import headwater.fixture.EventStream;
import headwater.model.Advisory;
import headwater.model.Ecosystem;
import headwater.model.PackageKey;
import headwater.progress.Progress;
import headwater.workbench.AdvisoryBook;
import headwater.workbench.Investigate;
import headwater.workbench.KeptAdvisories;
import headwater.workbench.PastedIncident;
import headwater.workbench.Snapshot;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// 200,000 OSV records as ossf/malicious-packages has them: reading them past, importing them, matching a real lockfile and
/// a thousand of its kind, and a pasted table of 463 rows.
final class AdvisoryBench {
    private static final int RECORDS = 200_000;
    private static final int SNAPSHOTS = 1_000;
    private static final int ROWS = 463;
    private static final double MILLION = 1e6;
    private static final String DETAILS = "\\n---\\n_-= Per source details. Do not edit below this line.=-_\\n\\n## Source: ghsa-malware (%s)\\n"
            + "Any computer that has this package installed or running should be considered fully compromised. All secrets and keys stored "
            + "on that computer should be rotated immediately from a different computer. The package should be removed.\\n";

    private AdvisoryBench() {
    }

    static void run(List<Path> lockfiles) throws Exception {
        Path folder = Files.createTempDirectory("headwater-advisories");
        Path archive = folder.resolve("all.zip");
        List<Snapshot> snapshots = new ArrayList<>();
        for (Path lockfile : lockfiles) {
            snapshots.add(EventStream.open().open(lockfile, Progress.NONE));
        }
        Set<PackageKey> wanted = new HashSet<>();
        snapshots.forEach(each -> wanted.addAll(AdvisoryBook.packages(each.graph())));
        write(archive, wanted.stream().map(PackageKey::name).sorted().toList());
        System.out.printf("advisories: %,d records, %,d MB packed%n", RECORDS, Files.size(archive) >> 20);
        long start = System.nanoTime();
        AdvisoryBook book = AdvisoryBook.read(List.of(archive), wanted, Progress.NONE);
        System.out.printf("  read past, held what names one of %,d packages: %,.0f ms, %,d records, heap %,d MB%n", wanted.size(),
                millis(start), book.byPackage().values().stream().mapToInt(List::size).sum(), heap());
        KeptAdvisories kept = EventStream.store(folder.resolve("store")).advisories();
        start = System.nanoTime();
        kept.add(archive, Progress.NONE);
        System.out.printf("  imported into a store: %,.0f ms, heap %,d MB, store %,d MB%n", millis(start), heap(),
                Files.size(folder.resolve("store/headwater.mv.db")) >> 20);
        matching(snapshots, kept);
        pasting(snapshots);
    }

    /// As `match` does over a folder: each package is asked for once.
    private static void matching(List<Snapshot> snapshots, KeptAdvisories kept) throws Exception {
        long start = System.nanoTime();
        Set<PackageKey> all = new HashSet<>();
        snapshots.forEach(each -> all.addAll(AdvisoryBook.packages(each.graph())));
        List<Advisory> naming = kept.naming(all, Progress.NONE);
        System.out.printf("  found %,d records that name one of %,d packages: %,.0f ms%n", naming.size(), all.size(), millis(start));
        start = System.nanoTime();
        long findings = 0;
        Investigate investigate = EventStream.investigate().with(naming);
        for (int i = 0; i < SNAPSHOTS; i++) {
            findings += investigate.of(snapshots.get(i % snapshots.size()), Progress.NONE).findings().size();
        }
        System.out.printf("  matched %,d open snapshots (%,d real lockfiles in turn) with them, paths and all: %,.0f ms, %,d findings%n",
                SNAPSHOTS, snapshots.size(), millis(start), findings);
    }

    private static void pasting(List<Snapshot> snapshots) throws Exception {
        String table = "| Package | Version |\n|---|---|\n" + IntStream.range(0, ROWS)
                .mapToObj(i -> "| `@scope-" + i % 50 + "/package-" + i + "` | 1." + i + ".0, 1." + i + ".1 |\n").collect(Collectors.joining());
        double read = Measure.medianMillis(5, () -> PastedIncident.read("table", table, Progress.NONE));
        Investigate pasted = EventStream.investigate().with(List.of(PastedIncident.read("table", table, Progress.NONE).advisory()));
        double match = Measure.medianMillis(5, () -> snapshots.forEach(each -> pasted.of(each, Progress.NONE)));
        System.out.printf("  pasted table of %d rows: read in %.1f ms, matched against %d lockfiles in %.1f ms%n", ROWS, read,
                snapshots.size(), match);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / MILLION;
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /// One record in four hundred names a real package, in a version that nobody has.
    static void write(Path archive, List<String> names) throws IOException {
        Random random = new Random(1);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive)); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < RECORDS; i++) {
                String id = "MAL-" + (2020 + i % 6) + "-" + i;
                String name = i % 400 == 0 ? names.get(random.nextInt(names.size())) : "malicious-" + Integer.toString(i, 36);
                String bad = i % 3 == 0 ? "\"ranges\": [{\"type\": \"SEMVER\", \"events\": [{\"introduced\": \"0\"}]}]"
                        : "\"versions\": [\"99." + i + ".0\"]";
                zip.putNextEntry(new ZipEntry("osv/malicious/npm/" + name + "/" + id + ".json"));
                zip.write(("{\n  \"schema_version\": \"1.7.4\",\n  \"id\": \"" + id + "\",\n  \"modified\": \"2026-01-01T00:00:00Z\",\n  \"aliases\": [\"GHSA-x-"
                        + i + "\"],\n  \"summary\": \"Malicious code in " + name + " (" + Ecosystem.NPM.purlType() + ")\",\n  \"details\": \""
                        + DETAILS.replace("%s", Long.toHexString(random.nextLong()).repeat(4)) + "\",\n  \"affected\": [{\"package\": {\"ecosystem\": \"npm\", \"name\": \""
                        + name + "\"}, " + bad + "}],\n  \"references\": [{\"type\": \"ADVISORY\", \"url\": \"https://example.org/" + id + "\"}]\n}\n")
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
