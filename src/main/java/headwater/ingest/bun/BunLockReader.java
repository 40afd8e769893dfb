package headwater.ingest.bun;

import headwater.ingest.FormatReader;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.model.DependencyGraph;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads bun's `bun.lock`, lockfile versions 0, 1 and 2. The binary `bun.lockb` is refused with the command that converts
/// it. Time and memory are linear in the file.
/// Sure: read from the tool's source (bun 1.2), held against bun's own answers and an independent reading of real files.
public final class BunLockReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("bun-lock", 1);
    private static final String TEXT_NAME = "bun.lock";
    private static final String BINARY_NAME = "bun.lockb";
    private static final String BINARY_HEAD = "#!/usr/bin/env bun\nbun-lockfile-format-v0";
    private static final Set<String> VERSIONS = Set.of("0", "1", "2");
    private static final Pattern HEAD = Pattern.compile("\\A\\s*\\{\\s*\"lockfileVersion\"\\s*:\\s*\\d+\\s*,\\s*"
            + "(?:\"configVersion\"\\s*:\\s*\\d+\\s*,\\s*)?\"workspaces\"\\s*:\\s*\\{");
    private static final FormatFacts FACTS = new FormatFacts(Set.of(Flag.BUNDLED), false, true);

    @Override
    public ReaderId id() {
        return ID;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return fileName.equals(TEXT_NAME) || fileName.equals(BINARY_NAME) || text.startsWith(BINARY_HEAD)
                || HEAD.matcher(text).find();
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        String file = input.name();
        byte[] bytes = input.bytes();
        if (startsWith(bytes, BINARY_HEAD)) {
            throw new ReadException("binary-lockfile", "This is bun's binary lockfile, which is not read. Run \"bun install "
                    + "--save-text-lockfile --frozen-lockfile --lockfile-only\" beside it and open the bun.lock that it writes.",
                    file);
        }
        BunLock lock = BunLockParser.parse(bytes, file, progress);
        String version = known(lock.version, file);
        BunGraph builder = new BunGraph(file, lock, progress);
        DependencyGraph graph = builder.build();
        return new ReadResult(ID, version, FACTS, graph, builder.coverage(), lock.problems);
    }

    private static String known(@Nullable String version, String file) throws ReadException {
        if (version == null || !VERSIONS.contains(version)) {
            throw new ReadException("lockfile-version-unknown", version == null ? "The file does not say its lockfileVersion, so it "
                    + "cannot be told how to read it." : "lockfileVersion " + version
                    + " is not known; versions 0, 1 and 2 of bun are read. Nothing was read from this file.", file);
        }
        return version;
    }

    private static boolean startsWith(byte[] bytes, String text) {
        return bytes.length >= text.length()
                && new String(bytes, 0, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }
}
