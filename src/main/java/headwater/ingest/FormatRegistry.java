package headwater.ingest;

import headwater.progress.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Chooses the reader for an input.
///
/// @param readers  asked in this order
public record FormatRegistry(List<FormatReader> readers) {
    /// How much of an input is enough to recognise it.
    public static final int HEAD_BYTES = 8192;

    public FormatRegistry {
        readers = List.copyOf(readers);
    }

    /// @throws ReadException when no reader recognises the input or its reader gives up
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        InputSource loaded = input.loaded();
        return reader(loaded).read(loaded, progress);
    }

    /// Judges an input by the rules of its format.
    ///
    /// @throws ReadException as [#read] does
    public Validation validate(InputSource input, Progress progress) throws ReadException {
        InputSource loaded = input.loaded();
        return reader(loaded).validate(loaded, progress);
    }

    private FormatReader reader(InputSource input) throws ReadException {
        byte[] bytes = input.bytes();
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD_BYTES));
        // A name that belongs to one format says more than text that may stand in several.
        return recognising(input.fileName(), new byte[0]).or(() -> recognising(input.fileName(), head))
                .orElseThrow(() -> new ReadException("format-unknown", "This is no lockfile or SBOM of a kind that "
                        + "Headwater reads; docs/formats.md lists them.", input.name()));
    }

    private Optional<FormatReader> recognising(String fileName, byte[] head) {
        return readers.stream().filter(reader -> reader.recognises(fileName, head)).findFirst();
    }

    /// Whether a search through a folder takes a file, by its name and, where that does not decide, its first bytes.
    public boolean seeks(String fileName, byte[] head) {
        return readers.stream().anyMatch(reader -> reader.seeks(fileName, head));
    }
}
