package headwater.ingest.npm;

import headwater.ingest.FormatReader;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.ingest.manifest.Manifest;
import headwater.model.DependencyGraph;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.Origin;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads npm's `package-lock.json` and `npm-shrinkwrap.json`, lockfile versions 1, 2 and 3, with the `package.json`
/// beside it when there is one. Time and memory are linear in the file.
/// Sure: read from the tool's source (npm 11, arborist 9), held against its answers on real files.
public final class PackageLockReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("npm-package-lock", 1);
    private static final String INSTALLED = ".package-lock.json";
    private static final String ABOVE_INSTALLED = "../package.json";
    private static final Set<String> FILE_NAMES = Set.of("package-lock.json", "npm-shrinkwrap.json", INSTALLED);
    private static final FormatFacts LEGACY = new FormatFacts(
            EnumSet.of(Flag.DEV, Flag.OPTIONAL, Flag.BUNDLED), false, false);
    private static final FormatFacts CURRENT = new FormatFacts(EnumSet.allOf(Flag.class), true, true);

    @Override
    public ReaderId id() {
        return ID;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return FILE_NAMES.contains(fileName)
                || new String(head, StandardCharsets.ISO_8859_1).contains("\"lockfileVersion\"");
    }

    /// npm writes a lockfile of what it installed into `node_modules`, beside which the project lies.
    private static String manifest(InputSource input) {
        return input.fileName().equals(INSTALLED) ? ABOVE_INSTALLED : "package.json";
    }

    @Override
    public Set<String> siblings() {
        return Set.of("package.json", ABOVE_INSTALLED);
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        String file = input.name();
        PackageLock lock = PackageLockParser.parse(input.bytes(), file, progress);
        int version = version(lock, file);
        Optional<Manifest> manifest = input.sibling(manifest(input)).flatMap(m -> Manifest.read(m, lock.problems));
        boolean legacy = lock.packages == null;
        if (legacy && lock.tree == null && version != 1) {
            throw new ReadException("no-components", "The lockfile has neither \"packages\" nor \"dependencies\".", file);
        }
        Map<String, LockEntry> packages = lock.packages;
        if (packages == null) {
            packages = LegacyTree.flatten(lock.tree == null ? Map.of() : lock.tree, file);
        }
        LockProject project = LockProject.of(lock, packages.get(""), manifest, legacy, file);
        LockGraph entries = new LockGraph(file, lock, packages, project, progress);
        DependencyGraph graph = entries.build();
        return new ReadResult(ID, String.valueOf(version), legacy ? LEGACY : CURRENT, graph, entries.coverage(),
                lock.problems);
    }

    private static int version(PackageLock lock, String file) throws ReadException {
        String text = lock.versionText;
        if (text == null) {
            lock.problems.add(new Problem(Problem.Level.WARNING, "lockfile-version-missing",
                    "The file does not say its lockfileVersion; read as version "
                            + (lock.packages == null ? 1 : 3) + ".", Origin.wholeFile(file)));
            return lock.packages == null ? 1 : 3;
        }
        return switch (text.strip()) {
            case "1" -> 1;
            case "2" -> 2;
            case "3" -> 3;
            default -> throw new ReadException("lockfile-version-unknown", "lockfileVersion " + text
                    + " is not known; versions 1, 2 and 3 are read. Nothing was read from this file.", file);
        };
    }
}
