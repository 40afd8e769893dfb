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
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Finds what can be opened among files and folders that a user drops. A file is taken as it is; a folder is searched
/// for names that a reader recognises, without following links and without what package managers install.
public final class FindInputs {
    private static final Set<String> LEFT_OUT = Set.of("node_modules", ".git", ".hg", ".svn");
    private static final int MAX_DEPTH = 12;
    private static final int MAX_INPUTS = 500;

    private final OpenSnapshots open;

    public FindInputs(OpenSnapshots open) {
        this.open = open;
    }

    /// Files in the order given, those of a folder by path; at most 500.
    ///
    /// @throws Failure.Unreadable                    when a folder holds nothing that can be read
    /// @throws headwater.progress.CancelledException when cancelled
    public List<Path> in(List<Path> given, Progress progress) throws Failure.Unreadable {
        List<Path> found = new ArrayList<>();
        for (Path each : given) {
            if (Files.isDirectory(each)) {
                found.addAll(inFolder(each, progress));
            } else {
                found.add(each);
            }
        }
        return List.copyOf(found.subList(0, Math.min(found.size(), MAX_INPUTS)));
    }

    private List<Path> inFolder(Path folder, Progress progress) throws Failure.Unreadable {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), MAX_DEPTH,
                    new Search(folder, found, progress));
        } catch (IOException failed) {
            throw new Failure.Unreadable("folder-unreadable", "The folder cannot be read: " + failed.getMessage() + ".",
                    Origin.wholeFile(folder.toString()));
        }
        if (found.isEmpty()) {
            throw new Failure.Unreadable("folder-empty", "The folder holds no lockfile or SBOM that Headwater can read.",
                    Origin.wholeFile(folder.toString()));
        }
        Collections.sort(found);
        return found;
    }

    private final class Search extends SimpleFileVisitor<Path> {
        private final Path top;
        private final List<Path> found;
        private final Progress progress;

        Search(Path top, List<Path> found, Progress progress) {
            this.top = top;
            this.found = found;
            this.progress = progress;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            progress.checkCancelled();
            boolean skip = !folder.equals(top) && LEFT_OUT.contains(String.valueOf(folder.getFileName()));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && open.recognisesName(String.valueOf(file.getFileName()))) {
                found.add(file);
            }
            return found.size() < MAX_INPUTS ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) {
            return FileVisitResult.CONTINUE;
        }
    }
}
