package headwater.workbench;

import headwater.ingest.archive.ArchiveKind;
import headwater.ingest.archive.ArchivePlace;
import headwater.model.Origin;
import headwater.progress.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/// Finds the lockfiles and SBOMs in a folder and below it, or in an archive, and in the archives there. Installed packages
/// (`node_modules`) and version control are passed over: lockfiles there belong to nobody's build. Links are not followed.
public final class LockfileSearch {
    private static final System.Logger LOG = System.getLogger(LockfileSearch.class.getName());

    private final OpenSnapshots open;

    public LockfileSearch(OpenSnapshots open) {
        this.open = open;
    }

    /// @param files       sorted; those in archives as `release.zip!/web/package-lock.json`
    /// @param unreadable  lockfiles of kinds that cannot be read, and folders and archives that could not be looked into
    public record Result(List<Path> files, List<Failure.Unreadable> unreadable) {
        public Result {
            files = List.copyOf(files);
            unreadable = List.copyOf(unreadable);
        }
    }

    /// Whether a path is a folder or an archive, which can be searched but not read.
    public static boolean isSearchable(Path named) {
        return Files.isDirectory(named) || isArchive(named);
    }

    private static boolean isArchive(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return ArchiveKind.of(in.readNBytes(ArchiveKind.HEAD_BYTES)).isPresent();
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.DEBUG, "not looked into: " + file, unreadable);
            return false;
        }
    }

    /// The file that is in a path's place: itself, or one in an archive.
    public static boolean isThere(Path place) {
        return Files.isRegularFile(place) || ArchivePlace.find(place).isPresent();
    }

    /// @param searched  a folder or archive
    /// @throws headwater.progress.CancelledException when cancelled
    public Result in(Path searched, Progress progress) {
        FoundInputs found = new FoundInputs(open);
        if (Files.isSymbolicLink(searched) && Files.isDirectory(searched)) {
            return inLinked(searched, progress);
        }
        if (isArchive(searched)) {
            ArchiveSearch.in(searched, found, progress);
        } else {
            inFolder(searched, found, progress);
        }
        return found.result();
    }

    private static void inFolder(Path folder, FoundInputs found, Progress progress) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
                    progress.checkCancelled();
                    boolean pass = !inside.equals(folder) && FoundInputs.passesOver(String.valueOf(inside.getFileName()));
                    return pass ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    look(file, attributes, found, progress);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failed) {
                    found.refuse("file-unreadable", "It could not be looked into.", file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            found.refuse("file-unreadable", "The folder could not be looked into: " + failed.getMessage() + ".", folder);
        }
    }

    private static void look(Path file, BasicFileAttributes attributes, FoundInputs found, Progress progress) {
        String name = String.valueOf(file.getFileName());
        if (attributes.isSymbolicLink()) {
            found.withoutBytes(file, name, "link-not-followed",
                    "This is a link; searches do not follow links. Name it to read it.");
        } else if (attributes.isRegularFile() && ArchiveKind.named(name)) {
            ArchiveSearch.in(file, found, progress);
        } else if (attributes.isRegularFile()) {
            try {
                found.file(file, name, most -> head(file, most));
            } catch (IOException unreadable) {
                LOG.log(System.Logger.Level.DEBUG, "not looked into: " + file, unreadable);
                found.refuse("file-unreadable", "It could not be looked into.", file);
            }
        }
    }

    private static byte[] head(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        }
    }

    /// A link that the user names is meant; what is found keeps the name that the user gave.
    private Result inLinked(Path link, Progress progress) {
        try {
            Path real = link.toRealPath();
            Result found = in(real, progress);
            return new Result(found.files().stream().map(file -> link.resolve(real.relativize(file))).toList(),
                    found.unreadable());
        } catch (IOException broken) {
            return new Result(List.of(), List.of(new Failure.Unreadable("file-missing", "The link leads nowhere.",
                    Origin.wholeFile(link.toString()))));
        }
    }
}
