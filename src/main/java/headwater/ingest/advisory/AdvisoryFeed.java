package headwater.ingest.advisory;

import headwater.ingest.ReadException;
import headwater.ingest.archive.ArchiveKind;
import headwater.ingest.archive.TarFiles;
import headwater.model.Advisory;
import headwater.progress.Progress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// Streams the advisories of a source, whatever its size: a JSON file, JSON lines, a zip or tar archive, packed by gzip
/// or not, or a folder of such files. One record is held at a time. Kinds are told by content, not by name; archives inside
/// archives are not opened; nothing is ever written. The layouts of ossf/malicious-packages, GitHub's advisory database,
/// nodejs security-wg and of OSV's dumps are folders or archives of one record a file.
///
/// @param <E>  what taking an advisory may fail with
public final class AdvisoryFeed<E extends Exception> {
    /// Takes advisories one by one.
    ///
    /// @param <E>  what it may fail with
    public interface Receiver<E extends Exception> {
        void accept(Advisory advisory) throws E;
    }

    private static final int HEAD_BYTES = 512;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final List<String> PASSED_OVER = List.of(".git", "node_modules");

    private final FeedLimits limits;
    private final FeedReading<E> reading;
    private final Progress progress;

    private AdvisoryFeed(FeedLimits limits, FeedReading<E> reading, Progress progress) {
        this.limits = limits;
        this.reading = reading;
        this.progress = progress;
    }

    /// Gives every advisory to `into`, in the order of the source, withdrawn ones too.
    ///
    /// @throws ReadException                         when there is no such source, it is no archive after all, or goes over
    ///                                               the limits; what was given before is not to be used
    /// @throws headwater.progress.CancelledException when cancelled
    public static <E extends Exception> FeedSummary read(Path source, Receiver<E> into, Progress progress)
            throws ReadException, E {
        return read(source, FeedLimits.DEFAULT, into, progress);
    }

    static <E extends Exception> FeedSummary read(Path source, FeedLimits limits, Receiver<E> into, Progress progress)
            throws ReadException, E {
        FeedReading<E> reading = new FeedReading<>(source.toString(), limits, into, progress);
        AdvisoryFeed<E> feed = new AdvisoryFeed<>(limits, reading, progress);
        try {
            String sha256 = Files.isDirectory(source) ? feed.folder(source) : feed.file(source, source.toString());
            return reading.summary(sha256);
        } catch (NoSuchFileException missing) {
            throw new ReadException("file-missing", "There is no such file.", String.valueOf(missing.getFile()));
        } catch (ZipException damaged) {
            throw new ReadException("archive-unreadable", "The archive is damaged: " + damaged.getMessage() + ".",
                    source.toString());
        } catch (IOException | UncheckedIOException failed) {
            throw new ReadException("file-unreadable", "It cannot be read: " + failed.getMessage() + ".", source.toString());
        }
    }

    /// The same for bytes that are in no file.
    public static <E extends Exception> FeedSummary read(String name, InputStream bytes, Receiver<E> into, Progress progress)
            throws ReadException, E {
        FeedReading<E> reading = new FeedReading<>(name, FeedLimits.DEFAULT, into, progress);
        try {
            MeasuredStream measured = new MeasuredStream(bytes);
            new AdvisoryFeed<>(FeedLimits.DEFAULT, reading, progress).unpack(measured, name);
            return reading.summary(measured.digest());
        } catch (IOException failed) {
            throw new ReadException("file-unreadable", "It cannot be read: " + failed.getMessage() + ".", name);
        }
    }

    private String folder(Path folder) throws IOException, ReadException, E {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(each -> isSource(folder.relativize(each)))
                    .filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .limit(limits.maxEntries() + 1L).sorted().toList();
        }
        MessageDigest all = MeasuredStream.sha256();
        for (int i = 0; i < files.size(); i++) {
            progress.report((double) i / files.size());
            Path file = files.get(i);
            String name = folder.relativize(file).toString().replace('\\', '/');
            all.update((name + "\t" + file(file, file.toString()) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(all.digest());
    }

    private static boolean isSource(Path inside) {
        for (Path part : inside) {
            if (PASSED_OVER.contains(part.toString())) {
                return false;
            }
        }
        String name = String.valueOf(inside.getFileName());
        return Stream.of(".json", ".jsonl", ".ndjson", ".zip", ".tar", ".tgz", ".gz").anyMatch(name::endsWith);
    }

    private String file(Path file, String name) throws IOException, ReadException, E {
        try (MeasuredStream measured = new MeasuredStream(Files.newInputStream(file))) {
            reading.packed(measured, Files.size(file));
            unpack(measured, name);
            return measured.digest();
        }
    }

    /// Reads to the end, so that the digest is of all bytes.
    private void unpack(MeasuredStream measured, String name) throws IOException, ReadException, E {
        BufferedInputStream in = new BufferedInputStream(measured, BUFFER_BYTES);
        open(in, name, true);
        in.transferTo(OutputStream.nullOutputStream());
    }

    private void open(BufferedInputStream in, String name, boolean mayUnzip) throws IOException, ReadException, E {
        in.mark(HEAD_BYTES + 1);
        byte[] head = in.readNBytes(HEAD_BYTES);
        in.reset();
        boolean zip = head.length > 3 && head[0] == 'P' && head[1] == 'K';
        boolean gzip = head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
        if (zip && mayUnzip) {
            zip(new ZipInputStream(in), name);
        } else if (gzip && mayUnzip) {
            open(new BufferedInputStream(new GZIPInputStream(in, BUFFER_BYTES), BUFFER_BYTES), name, false);
        } else if (ArchiveKind.of(head).filter(ArchiveKind.TAR::equals).isPresent()) {
            tar(new TarFiles(in), name);
            reading.passOver(in, name);
        } else {
            reading.file(in, name);
        }
    }

    private void zip(ZipInputStream archive, String name) throws IOException, ReadException, E {
        for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            if (!entry.isDirectory()) {
                entry(archive, name, entry.getName());
            }
        }
    }

    private void tar(TarFiles archive, String name) throws IOException, ReadException, E {
        for (Optional<TarFiles.Entry> entry = archive.next(); entry.isPresent(); entry = archive.next()) {
            if (!entry.get().link()) {
                entry(archive, name, entry.get().name());
            }
        }
    }

    private void entry(InputStream bytes, String archive, String name) throws IOException, ReadException, E {
        if (name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            reading.file(new BufferedInputStream(bytes), archive + "!" + name);
        }
        reading.passOver(bytes, archive + "!" + name);
    }
}
