package headwater.workbench;

import headwater.model.Origin;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Finds the lockfiles and SBOMs in a folder and below it. Installed packages (`node_modules`) and version control are passed
/// over: lockfiles there belong to nobody's build. Links are not followed. `npm-shrinkwrap.json` wins over a
/// `package-lock.json` beside it, as in npm.
public final class LockfileSearch {
    private static final Set<String> PASSED_OVER = Set.of("node_modules", ".git", ".hg", ".svn");
    private static final Set<String> KNOWN_BY_NAME = Set.of("mix.lock", "pdm.lock", "pylock.toml", "Podfile.lock", "Package.resolved", "pubspec.lock", "conan.lock");

    private final Predicate<String> recognised;
    private final Predicate<Path> recognisedInside;

    /// @param recognised        whether a file of that name can be read
    /// @param recognisedInside  the same by its first bytes, for formats that have no name of their own
    public LockfileSearch(Predicate<String> recognised, Predicate<Path> recognisedInside) {
        this.recognised = recognised;
        this.recognisedInside = recognisedInside;
    }

    /// @param files       sorted
    /// @param unreadable  lockfiles of kinds that cannot be read, and folders that may not be looked into
    public record Result(List<Path> files, List<Failure.Unreadable> unreadable) {
        public Result {
            files = List.copyOf(files);
            unreadable = List.copyOf(unreadable);
        }
    }

    /// @throws headwater.progress.CancelledException when cancelled
    public Result in(Path folder, Progress progress) {
        if (Files.isSymbolicLink(folder)) {
            return inLinked(folder, progress);
        }
        List<Path> files = new ArrayList<>();
        List<Failure.Unreadable> unreadable = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
                    progress.checkCancelled();
                    boolean pass = !inside.equals(folder) && PASSED_OVER.contains(String.valueOf(inside.getFileName()));
                    return pass ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = String.valueOf(file.getFileName());
                    if (attributes.isRegularFile() && (recognised.test(name) || recognisedInside.test(file))) {
                        files.add(file);
                    } else if (attributes.isSymbolicLink() && recognised.test(name)) {
                        unreadable.add(new Failure.Unreadable("link-not-followed",
                                "This is a link; searches do not follow links. Name it to read it.",
                                Origin.wholeFile(file.toString())));
                    } else if (attributes.isRegularFile() && KNOWN_BY_NAME.contains(name)) {
                        unreadable.add(new Failure.Unreadable("format-not-read",
                                "Lockfiles of this kind cannot be read yet; nothing is known about this one.",
                                Origin.wholeFile(file.toString())));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failed) {
                    unreadable.add(new Failure.Unreadable("file-unreadable", "It could not be looked into.",
                            Origin.wholeFile(file.toString())));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            unreadable.add(new Failure.Unreadable("file-unreadable",
                    "The folder could not be looked into: " + failed.getMessage() + ".",
                    Origin.wholeFile(folder.toString())));
        }
        Set<Path> all = Set.copyOf(files);
        files.removeIf(file -> file.endsWith("package-lock.json")
                && all.contains(file.resolveSibling("npm-shrinkwrap.json")));
        files.sort(Comparator.naturalOrder());
        return new Result(files, unreadable);
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
