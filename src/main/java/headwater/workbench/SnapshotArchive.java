package headwater.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadLimits;
import headwater.model.BuildFacts;
import headwater.model.Evidence;
import headwater.model.KeptFile;
import headwater.model.Origin;
import headwater.model.Revision;
import headwater.model.SnapshotRecord;
import headwater.progress.Progress;
import headwater.store.SnapshotStore;
import headwater.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Snapshots as one portable file: a zip with `snapshots.jsonl`, a line for each, the oldest first, and `files/SHA256`,
/// their untouched bytes. The same snapshots give the same bytes. What is imported is read again, by the readers of today.
public final class SnapshotArchive {
    private static final String INDEX = "snapshots.jsonl";
    private static final String FILES = "files/";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeptSnapshots kept;

    public SnapshotArchive(KeptSnapshots kept) {
        this.kept = kept;
    }

    /// What an import brought.
    ///
    /// @param kept     one for each snapshot that is in the store now
    /// @param refused  why others are not, a sentence each
    public record Imported(List<KeptSnapshots.Kept> kept, List<String> refused) {
        public Imported {
            kept = List.copyOf(kept);
            refused = List.copyOf(refused);
        }
    }

    /// Writes snapshots, which are given the newest first. Does not close the stream.
    public void write(List<SnapshotRecord> snapshots, OutputStream out, Progress progress) throws IOException, Failure.Store {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(entry(INDEX));
        for (SnapshotRecord snapshot : snapshots.reversed()) {
            zip.write((JSON.writeValueAsString(line(snapshot)) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Set<String> written = new HashSet<>();
        for (SnapshotRecord snapshot : snapshots.reversed()) {
            progress.checkCancelled();
            Map<String, byte[]> files = files(snapshot, progress);
            for (KeptFile file : snapshot.files()) {
                if (written.add(file.sha256())) {
                    zip.putNextEntry(entry(FILES + file.sha256()));
                    zip.write(files.getOrDefault(file.name(), new byte[0]));
                }
            }
        }
        zip.finish();
    }

    private Map<String, byte[]> files(SnapshotRecord snapshot, Progress progress) throws Failure.Store {
        try {
            return kept.store().load(snapshot.address(), progress).map(SnapshotStore.Loaded::files).orElse(Map.of());
        } catch (StoreException failed) {
            throw KeptSnapshots.failure(failed);
        }
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    private static ObjectNode line(SnapshotRecord snapshot) {
        ObjectNode line = JSON.createObjectNode();
        line.put("project", snapshot.address().project()).put("stream", snapshot.address().stream())
                .put("label", snapshot.address().label()).put("commit", snapshot.build().commit())
                .put("build", snapshot.build().build()).put("digest", snapshot.build().digest())
                .put("captured", snapshot.captured().toString()).put("file", snapshot.sourcePath());
        evidence(line, snapshot.evidence());
        ObjectNode files = line.putObject("files");
        snapshot.files().forEach(file -> files.put(file.name(), file.sha256()));
        return line;
    }

    private static void evidence(ObjectNode line, Evidence evidence) {
        if (evidence.state() != Evidence.State.READ) {
            line.put("state", evidence.state().name());
        }
        evidence.revision().ifPresent(each -> line.putObject("revision").put("author", each.author())
                .put("authored", each.authored().toString()).put("committed", each.committed().toString()).put("note", each.note()));
    }

    private static Evidence evidence(JsonNode line) {
        JsonNode revision = line.path("revision");
        Evidence.State state = Stream.of(Evidence.State.values()).filter(each -> each.name().equals(line.path("state").asText()))
                .findFirst().orElse(Evidence.State.READ);
        return new Evidence(state, revision.isObject() ? Optional.of(new Revision(revision.path("author").asText(),
                Instant.parse(revision.path("authored").asText()), Instant.parse(revision.path("committed").asText()),
                revision.path("note").asText())) : Optional.empty());
    }

    /// Keeps every snapshot of an archive, in its order.
    ///
    /// @throws Failure.Unreadable when the file is no archive of snapshots
    /// @throws Failure.Store      when the store cannot be written
    public Imported read(Path archive, Progress progress) throws Failure.Unreadable, Failure.Store {
        List<KeptSnapshots.Kept> imported = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            String index = new String(bytes(zip, INDEX), StandardCharsets.UTF_8);
            for (String text : index.lines().filter(line -> !line.isBlank()).toList()) {
                progress.checkCancelled();
                JsonNode line = JSON.readTree(text);
                try {
                    imported.add(keep(zip, line, progress));
                } catch (Failure.Unreadable | Failure.NotKept | ReadException failed) {
                    refused.add(line.path("project").asText() + "/" + line.path("stream").asText() + "@"
                            + line.path("label").asText() + ": " + failed.getMessage());
                }
            }
        } catch (JsonProcessingException | DateTimeException | ReadException wrong) {
            throw unreadable(archive, "it is no archive of snapshots, or a damaged one");
        } catch (IOException failed) {
            throw unreadable(archive, String.valueOf(failed.getMessage()));
        }
        return new Imported(imported, refused);
    }

    private static Failure.Unreadable unreadable(Path archive, String why) {
        return new Failure.Unreadable("archive-unreadable", "The archive cannot be read: " + why + ".",
                Origin.wholeFile(archive.toString()));
    }

    private KeptSnapshots.Kept keep(ZipFile zip, JsonNode line, Progress progress)
            throws IOException, ReadException, Failure.Unreadable, Failure.Store {
        Map<String, byte[]> files = new HashMap<>();
        for (Map.Entry<String, JsonNode> file : line.path("files").properties()) {
            byte[] bytes = bytes(zip, FILES + file.getValue().asText());
            if (!new SourceBytes(bytes, Map.of()).sha256().equals(file.getValue().asText())) {
                throw new ReadException("archive-damaged", "Its bytes do not fit their SHA-256.", file.getKey());
            }
            files.put(file.getKey(), bytes);
        }
        KeptInput input = new KeptInput(line.path("file").asText(), files);
        KeptSnapshots.KeepAs as = new KeptSnapshots.KeepAs(line.path("project").asText(), line.path("stream").asText(),
                Optional.of(line.path("label").asText()), new BuildFacts(line.path("commit").asText(),
                line.path("build").asText(), line.path("digest").asText()));
        return kept.keep(input, as, new KeptSnapshots.Seen(Instant.parse(line.path("captured").asText()), evidence(line)), progress);
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException, ReadException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ReadException("archive-incomplete", "The archive lacks " + name + ".", zip.getName());
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return InputSource.read(in, zip.getName(), ReadLimits.DEFAULT);
        }
    }
}
