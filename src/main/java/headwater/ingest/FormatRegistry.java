package headwater.ingest;

import headwater.progress.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
        // A name that belongs to a format says more than text that may stand in several.
        return readers.stream().filter(reader -> reader.seeks(input.fileName(), new byte[0]))
                .filter(reader -> reader.recognises(input.fileName(), head)).findFirst()
                .or(() -> readers.stream().filter(reader -> reader.recognises(input.fileName(), head)).findFirst())
                .orElseThrow(() -> new ReadException("format-unknown", "This is no lockfile or SBOM of a kind that "
                        + "Headwater reads; docs/formats.md lists them.", input.name()));
    }

    /// Names of the files beside an input that some reader asks for.
    public Set<String> siblings() {
        return readers.stream().flatMap(reader -> reader.siblings().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether a reader takes it, by its name and its first bytes.
    public boolean recognises(String fileName, byte[] head) {
        return readers.stream().anyMatch(reader -> reader.recognises(fileName, head));
    }

    /// Whether a search through a folder takes a file, by its name and, where that does not decide, its first bytes.
    public boolean seeks(String fileName, byte[] head) {
        return readers.stream().anyMatch(reader -> reader.seeks(fileName, head));
    }
}
