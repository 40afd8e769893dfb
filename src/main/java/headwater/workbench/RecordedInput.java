package headwater.workbench;

import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// An input that remembers which files beside it were read, so that they can be kept with it.
final class RecordedInput implements InputSource {
    private final InputSource original;
    private final byte[] bytes;
    private final Map<String, byte[]> siblings = new ConcurrentHashMap<>();

    RecordedInput(InputSource original) throws ReadException {
        this.original = original;
        this.bytes = original.bytes();
    }

    @Override
    public String name() {
        return original.name();
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public Optional<InputSource> sibling(String fileName) {
        return original.sibling(fileName).map(found -> new Sibling(fileName, found));
    }

    @Override
    public InputSource loaded() {
        return this;
    }

    SourceBytes source() {
        return new SourceBytes(bytes, siblings);
    }

    private final class Sibling implements InputSource {
        private final String fileName;
        private final InputSource file;

        Sibling(String fileName, InputSource file) {
            this.fileName = fileName;
            this.file = file;
        }

        @Override
        public String name() {
            return file.name();
        }

        @Override
        public byte[] bytes() throws ReadException {
            byte[] read = file.bytes();
            siblings.put(fileName, read);
            return read;
        }

        @Override
        public Optional<InputSource> sibling(String other) {
            return file.sibling(other);
        }
    }
}
