package headwater.ingest;

import headwater.progress.Progress;
import java.util.Arrays;
import java.util.List;

/// Chooses the reader for an input.
///
/// @param readers  asked in this order
public record FormatRegistry(List<FormatReader> readers) {
    private static final int HEAD_BYTES = 8192;

    public FormatRegistry {
        readers = List.copyOf(readers);
    }

    /// @throws ReadException when no reader recognises the input or its reader gives up
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        InputSource loaded = input.loaded();
        byte[] bytes = loaded.bytes();
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD_BYTES));
        for (FormatReader reader : readers) {
            if (reader.recognises(input.fileName(), head)) {
                return reader.read(loaded, progress);
            }
        }
        throw new ReadException("format-unknown", "This is no lockfile or SBOM that Headwater can read yet. "
                + "It reads npm's package-lock.json and npm-shrinkwrap.json, and CycloneDX in JSON and XML.", input.name());
    }

    /// Whether a file of that name is one of ours, as far as the name alone tells.
    public boolean recognisesName(String fileName) {
        return readers.stream().anyMatch(reader -> reader.recognises(fileName, new byte[0]));
    }
}
