package headwater.cli;

import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadLimits;
import headwater.model.Coverage;
import headwater.model.Origin;
import headwater.model.PackageKey;
import headwater.model.Problem;
import headwater.progress.Progress;
import headwater.workbench.AdvisoryBook;
import headwater.workbench.Failure;
import headwater.workbench.Investigate;
import headwater.workbench.KeptAdvisories;
import headwater.workbench.LockfileSearch;
import headwater.workbench.Snapshot;
import headwater.workbench.SnapshotReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Opens what a command line names; tells on the error stream what could not be read, and remembers that it did.
final class Inputs {
    static final String STANDARD_INPUT = "-";

    private final Services services;
    private final Terminal terminal;
    private final CommonOptions options;
    /// Read once, and kept for those who look again.
    private byte @Nullable [] standardInput;
    private boolean unreadable;
    private Optional<Problem> lastFailure = Optional.empty();

    Inputs(Services services, Terminal terminal, CommonOptions options) {
        this.services = services;
        this.terminal = terminal;
        this.options = options;
    }

    /// Opens one file, standard input for `-`, or a kept snapshot for `store:…`; nothing when it cannot be read.
    Optional<Snapshot> open(String name) {
        try {
            Snapshot snapshot = SnapshotReference.is(name) ? kept(name)
                    : read(name);
            weigh(snapshot.coverage());
            return Optional.of(snapshot);
        } catch (Failure.Unreadable failed) {
            tell(failed);
        } catch (Failure.Store failed) {
            tell(new Failure.Unreadable(failed.code(), String.valueOf(failed.getMessage()), Origin.wholeFile(name)));
        }
        return Optional.empty();
    }

    /// With `--strict` a part that was not understood counts as unreadable.
    void weigh(Coverage coverage) {
        unreadable |= options.strict && !coverage.complete();
    }

    private Snapshot read(String name) throws Failure.Unreadable {
        return name.equals(STANDARD_INPUT) ? services.open().open(source(name), progress(name))
                : services.open().open(only(name), progress(name));
    }

    /// The file of that name; in a folder or archive the only one that can be read.
    private Path only(String name) throws Failure.Unreadable {
        Path named = path(name);
        if (!LockfileSearch.isSearchable(named)) {
            return named;
        }
        LockfileSearch.Result found = search().in(named, progress(name));
        if (found.files().size() == 1) {
            found.unreadable().forEach(this::tell);
            return found.files().getFirst();
        }
        if (found.files().isEmpty()) {
            throw found.unreadable().isEmpty() ? holdsNothing(name) : found.unreadable().getFirst();
        }
        throw new Failure.Unreadable("is-folder", "This is " + (Files.isDirectory(named) ? "a folder" : "an archive")
                + ". Name a file in it: it holds " + found.files().getFirst() + " and " + (found.files().size() - 1)
                + " more. match and inspect search all of it.", Origin.wholeFile(name));
    }

    private Snapshot kept(String name) throws Failure.Unreadable, Failure.Store {
        return services.kept().at(options.store).open(SnapshotReference.parse(name), progress(name));
    }

    /// Something to be searched: a file to open, or why it cannot be opened.
    record Candidate(String file, Optional<Failure.Unreadable> refused) {
    }

    /// The files among the arguments, and those found in the folders and archives among them, with the lockfiles of kinds that cannot
    /// be read yet: silence about them would look like an answer.
    List<Candidate> expand(List<String> arguments) {
        List<Candidate> candidates = new ArrayList<>();
        LockfileSearch search = search();
        for (String argument : arguments) {
            if (argument.equals(STANDARD_INPUT) || SnapshotReference.is(argument) || !isSearchable(argument)) {
                candidates.add(new Candidate(argument, Optional.empty()));
                continue;
            }
            LockfileSearch.Result found = search.in(Path.of(argument), progress(argument));
            found.files().forEach(file -> candidates.add(new Candidate(file.toString(), Optional.empty())));
            found.unreadable().forEach(each -> candidates.add(
                    new Candidate(each.origin().file(), Optional.of(each))));
            if (found.files().isEmpty() && found.unreadable().isEmpty()) {
                candidates.add(new Candidate(argument, Optional.of(holdsNothing(argument))));
            }
        }
        return candidates;
    }

    static Failure.Unreadable holdsNothing(String searched) {
        return new Failure.Unreadable("no-lockfiles", "It holds no lockfile or SBOM that can be read.",
                Origin.wholeFile(searched));
    }

    /// Whether it is a folder or archive.
    static boolean isSearchable(String argument) {
        try {
            return LockfileSearch.isSearchable(Path.of(argument));
        } catch (InvalidPathException unnameable) {
            return false;
        }
    }

    /// Opens a candidate, or tells why not.
    Optional<Snapshot> open(Candidate candidate) {
        if (candidate.refused().isPresent()) {
            tell(candidate.refused().get());
            return Optional.empty();
        }
        return open(candidate.file());
    }

    /// Opens a candidate without a word, to look at it before it is opened for the answer.
    Optional<Snapshot> glance(Candidate candidate) {
        try {
            return candidate.refused().isPresent() ? Optional.empty()
                    : Optional.of(SnapshotReference.is(candidate.file()) ? kept(candidate.file())
                            : read(candidate.file()));
        } catch (Failure.Unreadable | Failure.Store toldLater) {
            return Optional.empty();
        }
    }

    /// What the store keeps of advisories and incidents; empty when it keeps none. A store that cannot be opened is told; the
    /// rest is answered all the same.
    Optional<KeptAdvisories> advisories() throws Failure.Unreadable {
        KeptAdvisories kept = services.kept().at(options.store).advisories();
        try {
            return kept.isEmpty(Progress.NONE) ? Optional.empty() : Optional.of(kept);
        } catch (Failure.Store failed) {
            tell(failed);
            return Optional.empty();
        }
    }

    /// What is looked for in some snapshots: the catalogue, and what the store keeps of advisories and incidents.
    Investigate investigate(List<Snapshot> snapshots) throws Failure.Unreadable {
        Investigate catalogue = services.investigate().get();
        Optional<KeptAdvisories> kept = advisories();
        if (kept.isEmpty()) {
            return catalogue;
        }
        Set<PackageKey> packages = new HashSet<>();
        snapshots.forEach(each -> packages.addAll(AdvisoryBook.packages(each.graph())));
        try {
            return catalogue.with(kept.get().namingDigests(Progress.NONE)).with(kept.get().naming(packages, Progress.NONE));
        } catch (Failure.Store failed) {
            tell(failed);
            return catalogue;
        }
    }

    private void tell(Failure.Store failed) {
        tell(new Failure.Unreadable(failed.code(), String.valueOf(failed.getMessage()), Origin.wholeFile("imported advisories")));
    }

    /// The text of a file, or of standard input for `-`, whatever it is.
    ///
    /// @throws Failure.Unreadable when it cannot be read
    String text(String name) throws Failure.Unreadable {
        try {
            return new String(source(name).bytes(), StandardCharsets.UTF_8);
        } catch (ReadException failed) {
            throw new Failure.Unreadable(failed.code(), String.valueOf(failed.getMessage()), failed.origin());
        }
    }

    private InputSource source(String name) throws Failure.Unreadable {
        if (!name.equals(STANDARD_INPUT)) {
            return InputSource.ofFile(path(name));
        }
        try {
            byte[] bytes = standardInput == null ? InputSource.read(terminal.in(), "standard input", ReadLimits.DEFAULT)
                    : standardInput;
            standardInput = bytes;
            return InputSource.ofBytes(STANDARD_INPUT, bytes, Map.of());
        } catch (IOException | ReadException failed) {
            throw new Failure.Unreadable("file-unreadable", String.valueOf(failed.getMessage()),
                    Origin.wholeFile("standard input"));
        }
    }

    static Path path(String name) throws Failure.Unreadable {
        try {
            return Path.of(name);
        } catch (InvalidPathException unnameable) {
            throw new Failure.Unreadable("file-missing", "No file can have this name here.", Origin.wholeFile(name));
        }
    }

    private LockfileSearch search() {
        return new LockfileSearch(services.open());
    }

    Progress progress(String name) {
        if (options.noProgress || options.quiet) {
            return Progress.NONE;
        }
        return new Progress() {
            private int shown = -1;

            @Override
            public void report(double fraction) {
                int percent = (int) (fraction * 100);
                if (percent != shown) {
                    shown = percent;
                    terminal.progress("Reading " + name + " " + percent + " %");
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    void tell(Failure.Unreadable failed) {
        unreadable = true;
        lastFailure = Optional.of(new Problem(Problem.Level.ERROR, failed.code(), String.valueOf(failed.getMessage()),
                failed.origin()));
        terminal.error(failed.origin() + ": error: " + failed.getMessage() + " [" + failed.code() + "]");
    }

    /// Why the last input could not be read, if one could not.
    Optional<Problem> lastFailure() {
        return lastFailure;
    }

    /// Whether something could not be read so far.
    boolean unreadable() {
        return unreadable;
    }

    int exitCode() {
        return unreadable ? ExitCode.UNREADABLE : ExitCode.ANSWERED;
    }
}
