package headwater.ingest;

import headwater.progress.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// One input: its bytes, the name that messages show, and the files beside it. Never opens anything that an input
/// names; a sibling is a fixed file name in the same folder.
public interface InputSource {
    /// As the user gave it, for messages.
    String name();

    /// The last part of the name, by which formats are recognised.
    default String fileName() {
        String name = name().replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /// @throws ReadException when it cannot be read or is larger than the limits allow
    byte[] bytes() throws ReadException;

    /// The file of that name in the same folder, if there is one.
    Optional<InputSource> sibling(String fileName);

    /// The same input with its bytes in memory, so that they are read once.
    ///
    /// @throws ReadException as [#bytes()] does
    default InputSource loaded() throws ReadException {
        byte[] loaded = bytes();
        InputSource original = this;
        return new InputSource() {
            @Override
            public String name() {
                return original.name();
            }

            @Override
            public byte[] bytes() {
                return loaded;
            }

            @Override
            public Optional<InputSource> sibling(String fileName) {
                return original.sibling(fileName);
            }

            @Override
            public InputSource loaded() {
                return this;
            }
        };
    }

    static InputSource ofFile(Path file) {
        return ofFile(file, ReadLimits.DEFAULT);
    }

    static InputSource ofFile(Path file, ReadLimits limits) {
        return ofFile(file, limits, Progress.NONE);
    }

    /// A file that is no longer read when the work is no longer wanted.
    static InputSource ofFile(Path file, ReadLimits limits, Progress progress) {
        return new InputSource() {
            @Override
            public String name() {
                return file.toString();
            }

            @Override
            public byte[] bytes() throws ReadException {
                try (InputStream in = Files.newInputStream(file)) {
                    boolean exact = Files.isRegularFile(file) && Files.size(file) > 0 && Files.size(file) <= limits.maxBytes();
                    InputStream looking = new LookingStream(in, progress);
                    return exact ? whole(looking, (int) Files.size(file)) : read(looking, name(), limits);
                } catch (NoSuchFileException missing) {
                    throw new ReadException("file-missing", "There is no such file.", name());
                } catch (AccessDeniedException denied) {
                    throw new ReadException("file-unreadable", "You have no permission to read this file.", name());
                } catch (IOException failed) {
                    throw new ReadException("file-unreadable",
                            "The file cannot be read: " + failed.getMessage() + ".", name());
                }
            }

            @Override
            public Optional<InputSource> sibling(String fileName) {
                Path other = file.resolveSibling(fileName);
                return Files.isRegularFile(other) ? Optional.of(ofFile(other, limits, progress)) : Optional.empty();
            }
        };
    }

    /// An input that is already in memory, with its siblings by name.
    static InputSource ofBytes(String name, byte[] bytes, Map<String, byte[]> siblings) {
        return new InputSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public byte[] bytes() {
                return bytes;
            }

            @Override
            public Optional<InputSource> sibling(String fileName) {
                return Optional.ofNullable(siblings.get(fileName)).map(found -> ofBytes(
                        name.substring(0, name.replace('\\', '/').lastIndexOf('/') + 1) + fileName, found, Map.of()));
            }
        };
    }

    /// As many bytes, or as there are.
    private static byte[] whole(InputStream in, int sizeBytes) throws IOException {
        byte[] bytes = new byte[sizeBytes];
        int read = in.readNBytes(bytes, 0, sizeBytes);
        return read == sizeBytes ? bytes : Arrays.copyOf(bytes, read);
    }

    /// Reads a stream to its end.
    ///
    /// @throws ReadException when it is longer than the limits allow
    static byte[] read(InputStream in, String name, ReadLimits limits) throws IOException, ReadException {
        byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, limits.maxBytes() + 1));
        if (bytes.length > limits.maxBytes()) {
            throw tooLarge(name, limits);
        }
        return bytes;
    }

    /// What is said of a file over the limits.
    static ReadException tooLarge(String name, ReadLimits limits) {
        return new ReadException("too-large", "The file is larger than " + (limits.maxBytes() >> 20) + " MB, the most that is read.", name);
    }
}
