package headwater.workbench;

import headwater.ingest.FormatRegistry;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadLimits;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.ingest.Validation;
import headwater.ingest.archive.ArchiveLimits;
import headwater.ingest.archive.ArchivePlace;
import headwater.ingest.archive.ArchivedInput;
import headwater.model.Origin;
import headwater.progress.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads an input into a snapshot.
public final class OpenSnapshots {
    private static final List<String> ENDINGS = List.of(".json", ".jsonld", ".xml", ".spdx", ".rdf", ".yaml", ".yml", ".txt",
            ".dot", ".graphml");

    /// Says nothing about what a text is.
    private static final String NO_NAME = "pasted text";

    private final FormatRegistry formats;

    public OpenSnapshots(FormatRegistry formats) {
        this.formats = formats;
    }

    /// Opens a file, or one in an archive (`release.zip!/web/package-lock.json`).
    ///
    /// @throws Failure.Unreadable                    when no graph can be had
    /// @throws headwater.progress.CancelledException when cancelled
    public Snapshot open(Path file, Progress progress) throws Failure.Unreadable {
        Optional<ArchivePlace> archived = ArchivePlace.find(file);
        try {
            return open(archived.isEmpty() ? InputSource.ofFile(file, ReadLimits.DEFAULT, progress) : ArchivedInput.read(archived.get(), formats.siblings(),
                    ArchiveLimits.DEFAULT, progress), progress);
        } catch (ReadException unreadable) {
            throw new Failure.Unreadable(unreadable.code(), String.valueOf(unreadable.getMessage()), unreadable.origin());
        }
    }

    /// @throws Failure.Unreadable                    when no graph can be had
    /// @throws headwater.progress.CancelledException when cancelled
    public Snapshot open(InputSource input, Progress progress) throws Failure.Unreadable {
        try {
            RecordedInput recorded = new RecordedInput(input);
            ReadResult result = formats.read(recorded, progress);
            return new Snapshot(input.name(), recorded.source(), result);
        } catch (ReadException unreadable) {
            throw new Failure.Unreadable(unreadable.code(), String.valueOf(unreadable.getMessage()),
                    unreadable.origin());
        }
    }

    /// Opens a text that is in no file, as a paste is.
    ///
    /// @throws Failure.Unreadable                    when no graph can be had
    /// @throws headwater.progress.CancelledException when cancelled
    public Snapshot openText(String name, String text, Progress progress) throws Failure.Unreadable {
        return open(InputSource.ofBytes(name, text.getBytes(StandardCharsets.UTF_8), Map.of()), progress);
    }

    /// Whether a text is a lockfile or SBOM, as far as its beginning tells.
    public boolean recognisesText(String text) {
        byte[] head = text.substring(0, Math.min(text.length(), FormatRegistry.HEAD_BYTES)).getBytes(StandardCharsets.UTF_8);
        return formats.recognises(NO_NAME, head);
    }

    /// Whether a reader takes a file, by its name and its first bytes.
    ///
    /// @throws Failure.Unreadable when it cannot be looked into
    public boolean recognises(Path file) throws Failure.Unreadable {
        try (InputStream in = Files.newInputStream(file)) {
            return formats.recognises(String.valueOf(file.getFileName()), in.readNBytes(FormatRegistry.HEAD_BYTES));
        } catch (IOException unreadable) {
            throw new Failure.Unreadable("file-unreadable", "It could not be read: " + unreadable.getMessage() + ".",
                    Origin.wholeFile(file.toString()));
        }
    }

    /// Whether the reader that would read today is that one: it would make the same graph again.
    boolean reads(ReaderId reader) {
        return formats.readers().stream().anyMatch(each -> each.id().equals(reader));
    }

    /// Judges the bytes of a snapshot by the rules of their format. Slow: not before somebody asks or the graph is shown.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public Validation validate(Snapshot snapshot, Progress progress) {
        try {
            return formats.validate(InputSource.ofBytes(snapshot.file(), snapshot.source().bytes(), Map.of()), progress);
        } catch (ReadException unreadable) {
            throw new IllegalStateException("it was read before", unreadable);
        }
    }

    /// Whether a file of that name is a lockfile or SBOM that can be read, as far as the name alone tells.
    public boolean recognisesName(String fileName) {
        return formats.seeks(fileName, new byte[0]);
    }

    /// Whether a file may be an SBOM or a dependency tree by its name's end, so that its first bytes are looked at.
    boolean mayHoldDocument(String fileName) {
        return ENDINGS.stream().anyMatch(fileName::endsWith);
    }

    /// Whether a file is one by its first bytes.
    boolean recognises(String fileName, byte[] head) {
        return formats.seeks(fileName, head);
    }
}
