package headwater.workbench;

import headwater.ingest.FormatRegistry;
import headwater.ingest.archive.ArchiveKind;
import headwater.model.Origin;
import headwater.model.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Collects the lockfiles and SBOMs among the files that a search meets, in folders and archives alike, and what is one but
/// cannot be read: silence about it would look like an answer.
final class FoundInputs {
    private static final Set<String> PASSED_OVER = Set.of("node_modules", ".git", ".hg", ".svn");
    private static final Set<String> KNOWN_BY_NAME = Set.of("mix.lock", "pdm.lock", "pylock.toml", "Podfile.lock",
            "Package.resolved", "pubspec.lock", "conan.lock", "bun.lockb", "flake.lock", "deno.lock");

    private final OpenSnapshots open;
    private final List<Path> files = new ArrayList<>();
    private final List<Failure.Unreadable> unreadable = new ArrayList<>();

    FoundInputs(OpenSnapshots open) {
        this.open = open;
    }

    /// Gives the first bytes of a file.
    interface Head {
        byte[] bytes(int most) throws IOException;
    }

    static boolean passesOver(String folder) {
        return PASSED_OVER.contains(folder);
    }

    /// Looks at a file by its name, and at its bytes where that does not decide.
    ///
    /// @throws IOException what reading the head threw
    void file(Path place, String name, Head head) throws IOException {
        if (open.recognisesName(name)
                || open.mayHoldDocument(name) && open.recognises(name, head.bytes(FormatRegistry.HEAD_BYTES))) {
            files.add(place);
        } else if (KNOWN_BY_NAME.contains(name)) {
            refuse("format-not-read", "Lockfiles of this kind cannot be read yet; nothing is known about this one.", place);
        } else if (ArchiveKind.namedAsUnread(name)) {
            refuse("archive-not-read", "Archives of this kind are not looked into; unpack it and search the result.", place);
        }
    }

    /// A file whose bytes cannot be had; told only where they would have been read.
    void withoutBytes(Path place, String name, String code, String message) {
        if (open.recognisesName(name)) {
            refuse(code, message, place);
        }
    }

    void refuse(String code, String message, Path place) {
        unreadable.add(new Failure.Unreadable(code, message, Origin.wholeFile(place.toString())));
    }

    void refuse(Problem problem) {
        unreadable.add(new Failure.Unreadable(problem.code(), problem.message(), problem.origin()));
    }

    /// `npm-shrinkwrap.json` wins over a `package-lock.json` beside it, as in npm.
    LockfileSearch.Result result() {
        Set<Path> all = Set.copyOf(files);
        List<Path> sorted = new ArrayList<>(files);
        sorted.removeIf(file -> file.endsWith("package-lock.json")
                && all.contains(file.resolveSibling("npm-shrinkwrap.json")));
        sorted.sort(Comparator.naturalOrder());
        return new LockfileSearch.Result(sorted, unreadable);
    }
}
