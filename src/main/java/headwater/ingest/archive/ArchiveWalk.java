package headwater.ingest.archive;

import headwater.model.Origin;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Shows the files of an archive, and of archives in it, to a visitor. Nothing is unpacked to the disk. A zip archive is read
/// by its table of contents, so that files of no interest cost nothing; tar and gzip are read from end to end. The second
/// file of one name is shown as if in a folder `#2`: which of both counts is left to those who unpack.
public final class ArchiveWalk {
    /// Code of a file that is not read for its name.
    static final String WRONG_NAME = "archive-name";
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MAX_PROBLEMS = 100;
    private static final int TOLD_CHARACTERS = 100;
    private static final String PACKED = ".gz";
    /// Those of zip that are unpacked without further libraries.
    private static final Set<Integer> METHODS = Set.of(ZipMethod.STORED.getCode(), ZipMethod.DEFLATED.getCode(),
            ZipMethod.ENHANCED_DEFLATED.getCode(), ZipMethod.BZIP2.getCode(), ZipMethod.IMPLODING.getCode(),
            ZipMethod.UNSHRINKING.getCode());

    private final Path archive;
    private final ArchiveVisitor visitor;
    private final ArchiveLimits limits;
    private final ArchiveBudget budget;
    private final Set<String> names = new HashSet<>();
    private final Map<String, Integer> copies = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int moreProblems;

    private ArchiveWalk(Path archive, ArchiveVisitor visitor, ArchiveLimits limits, ArchiveBudget budget) {
        this.archive = archive;
        this.visitor = visitor;
        this.limits = limits;
        this.budget = budget;
    }

    /// Walks through a file.
    ///
    /// @return what could not be looked into and why, at most a hundred and a word on the rest
    /// @throws headwater.progress.CancelledException when cancelled
    public static List<Problem> over(Path archive, ArchiveVisitor visitor, ArchiveLimits limits, Progress progress) {
        try (SeekableByteChannel channel = Files.newByteChannel(archive)) {
            ArchiveWalk walk = new ArchiveWalk(archive, visitor, limits,
                    new ArchiveBudget(limits, channel.size(), progress));
            walk.outermost(channel);
            return walk.told();
        } catch (NoSuchFileException missing) {
            return List.of(new Problem(Problem.Level.ERROR, "file-missing", "There is no such file.",
                    Origin.wholeFile(archive.toString())));
        } catch (IOException failed) {
            return List.of(new Problem(Problem.Level.ERROR, "file-unreadable", "The archive cannot be read: "
                    + failed.getMessage() + ".", Origin.wholeFile(archive.toString())));
        }
    }

    private List<Problem> told() {
        if (moreProblems > 0) {
            problems.add(new Problem(Problem.Level.ERROR, "archive-problems", moreProblems
                    + " more files in the archive could not be looked into.", Origin.wholeFile(archive.toString())));
        }
        return List.copyOf(problems);
    }

    private void outermost(SeekableByteChannel channel) throws IOException {
        InputStream head = Channels.newInputStream(channel);
        Optional<ArchiveKind> kind = ArchiveKind.of(head.readNBytes(ArchiveKind.HEAD_BYTES));
        channel.position(0);
        InputStream whole = Channels.newInputStream(channel);
        String name = String.valueOf(archive.getFileName());
        try {
            level("", () -> {
                if (kind.filter(ArchiveKind.ZIP::equals).isPresent()) {
                    zip(channel, "", 0);
                } else {
                    boolean packed = kind.filter(ArchiveKind.GZIP::equals).isPresent();
                    stream(new BufferedInputStream(packed ? whole : budget.counted(whole), BUFFER_BYTES), "", name, 0);
                }
            });
        } catch (OverLimit over) {
            tell("archive-over-limit", String.valueOf(over.getMessage()), "");
        }
    }

    /// Something that ends early where an archive is damaged.
    private interface Body {
        void run() throws IOException;
    }

    /// What was found before the damage counts.
    private void level(String inside, Body body) throws OverLimit {
        try {
            body.run();
        } catch (OverLimit over) {
            throw over;
        } catch (IOException damaged) {
            tell("archive-damaged", "The archive is damaged or cut short: " + damaged.getMessage()
                    + ". What it holds after that is not known.", inside);
        }
    }

    private void tell(String code, String message, String inside) {
        if (problems.size() == MAX_PROBLEMS) {
            moreProblems++;
            return;
        }
        String where = inside.isEmpty() ? archive.toString() : archive + ArchivePlace.INTO + inside;
        problems.add(new Problem(Problem.Level.ERROR, code, message, Origin.wholeFile(where)));
    }

    private void zip(SeekableByteChannel channel, String prefix, int depth) throws IOException {
        ZipDirectory.check(channel, limits.maxDirectoryBytes());
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get()) {
            Enumeration<ZipArchiveEntry> entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                budget.entry();
                if (!entry.isDirectory()) {
                    item(prefix, new ArchiveItem(entry.getName(), entry.getSize(), entry.getCrc(), refusal(entry),
                            () -> budget.counted(zip.getInputStream(entry))), depth);
                }
            }
        }
    }

    private static Optional<Refusal> refusal(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of(Refusal.ENCRYPTED);
        }
        if (entry.isUnixSymlink()) {
            return Optional.of(Refusal.LINK);
        }
        return METHODS.contains(entry.getMethod()) ? Optional.empty() : Optional.of(Refusal.METHOD);
    }

    /// A tar archive, or one file, either packed by gzip or not. Bytes are counted where they are unpacked, and not again here.
    ///
    /// @param name  of the stream, by which the only file in it is called
    private void stream(BufferedInputStream in, String prefix, String name, int depth) throws IOException {
        in.mark(ArchiveKind.HEAD_BYTES + 1);
        byte[] head = in.readNBytes(ArchiveKind.HEAD_BYTES);
        in.reset();
        switch (ArchiveKind.of(head).orElse(ArchiveKind.ZIP)) {
            case TAR -> tar(in, prefix, depth);
            case GZIP -> gzip(in, prefix, name, depth);
            case ZIP -> throw new IOException("it does not begin as archives do");
        }
    }

    private void gzip(BufferedInputStream packed, String prefix, String name, int depth) throws IOException {
        BufferedInputStream in = new BufferedInputStream(budget.counted(new GZIPInputStream(packed, BUFFER_BYTES)), BUFFER_BYTES);
        in.mark(ArchiveKind.HEAD_BYTES + 1);
        byte[] head = in.readNBytes(ArchiveKind.HEAD_BYTES);
        in.reset();
        if (ArchiveKind.of(head).filter(ArchiveKind.TAR::equals).isPresent()) {
            tar(in, prefix, depth);
        } else {
            budget.entry();
            String inner = name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
            item(prefix, new ArchiveItem(inner, -1, -1, Optional.empty(), () -> in), depth);
        }
    }

    private void tar(InputStream in, String prefix, int depth) throws IOException {
        TarFiles tar = new TarFiles(in);
        for (Optional<TarFiles.Entry> next = tar.next(); next.isPresent(); next = tar.next()) {
            TarFiles.Entry entry = next.get();
            budget.entry();
            item(prefix, new ArchiveItem(entry.name(), entry.sizeBytes(), -1,
                    entry.link() ? Optional.of(Refusal.LINK) : Optional.empty(),
                    () -> entry.sparse() ? budget.counted(tar) : tar), depth);
        }
    }

    private void item(String prefix, ArchiveItem item, int depth) throws IOException {
        if (item.name().length() > ArchiveLimits.MAX_NAME_CHARACTERS) {
            tell(WRONG_NAME, "A file in the archive has a name of " + item.name().length() + " characters; it was not read.",
                    prefix + item.name().substring(0, TOLD_CHARACTERS) + "…");
            return;
        }
        Optional<String> clean = item.insideName();
        if (clean.isEmpty()) {
            tell(WRONG_NAME, "A file in the archive has a name that leads out of it; it was not read.", prefix + item.name());
            return;
        }
        String inside = unique(prefix, clean.get());
        ArchiveFile file = new ArchiveFile(new ArchivePlace(archive, inside), item, limits.files());
        if (!ArchiveKind.named(file.fileName())) {
            level(inside, () -> {
                visitor.file(file);
                file.close();
            });
        } else if (visitor.enters(inside)) {
            inner(file, item, depth + 1);
        }
    }

    private String unique(String prefix, String name) {
        String unique = prefix + name;
        while (!names.add(unique)) {
            unique = prefix + "#" + (copies.merge(prefix + name, 1, Integer::sum) + 1) + "/" + name;
        }
        return unique;
    }

    private void inner(ArchiveFile file, ArchiveItem item, int depth) throws IOException {
        String inside = file.place().inside();
        if (item.refusal().isPresent()) {
            tell(item.refusal().get().code(), item.refusal().get().message(), inside);
        } else if (depth > limits.maxDepth()) {
            tell("archive-too-deep", "Archives are nested too deep; this one was not looked into. Unpack it and open the result.",
                    inside);
        } else {
            level(inside, () -> {
                if (ArchiveKind.of(file.head(ArchiveKind.HEAD_BYTES)).filter(ArchiveKind.ZIP::equals).isPresent()) {
                    innerZip(file, depth);
                } else {
                    stream(new BufferedInputStream(file.stream(), BUFFER_BYTES), inside + ArchivePlace.INTO, file.fileName(), depth);
                }
                file.close();
            });
        }
    }

    private void innerZip(ArchiveFile file, int depth) throws IOException {
        byte[] bytes = file.stream().readNBytes((int) limits.maxInnerZipBytes() + 1);
        if (bytes.length > limits.maxInnerZipBytes()) {
            tell("archive-over-limit", "This archive in an archive is larger than " + (limits.maxInnerZipBytes() >> 20)
                    + " MB and was not looked into. Unpack it and open the result.", file.place().inside());
            return;
        }
        zip(new SeekableInMemoryByteChannel(bytes), file.place().inside() + ArchivePlace.INTO, depth);
    }
}
