package headwater.ui.shell;

import headwater.model.Coverage;
import headwater.model.Problem;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.ui.work.Job;
import headwater.workbench.Investigation;
import headwater.workbench.Snapshot;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/// What the status bar says of the current file, and the problems that were met in it.
public final class StatusViewModel {
    private final Session session;
    private final BackgroundWork work;
    private final ObservableValue<Optional<Job<?>>> elsewhere;
    private final int advisories;
    private final BooleanProperty problemsShown = new SimpleBooleanProperty();
    private final BooleanProperty workShown = new SimpleBooleanProperty();

    /// @param elsewhere   work whose progress another place of the window tells
    /// @param advisories  how many are looked for
    public StatusViewModel(Session session, BackgroundWork work, ObservableValue<Optional<Job<?>>> elsewhere,
            int advisories) {
        this.elsewhere = elsewhere;
        this.session = session;
        this.work = work;
        this.advisories = advisories;
    }

    private Optional<Snapshot> snapshot() {
        return session.answer().get().map(Investigation::snapshot);
    }

    public String counts() {
        return snapshot().map(s -> Texts.count("status.components", s.componentCount()) + " · "
                + Texts.count("status.dependencies", s.graph().dependencyCount())).orElse("");
    }

    public String format() {
        return snapshot().map(s -> s.format()).orElse("");
    }

    public String coverage() {
        return snapshot().map(s -> Texts.text("status.coverage", s.coverage().percent(), s.coverage().understood(),
                s.coverage().seen())).orElse("");
    }

    /// The whole statement of what was read of the file.
    public String coverageStatement() {
        return snapshot().map(s -> {
            Coverage coverage = s.coverage();
            return Texts.text("coverage.statement", Texts.count("coverage.seen", coverage.seen()), coverage.understood(),
                    coverage.skipped(), Texts.count("coverage.unresolved", coverage.unresolved()))
                    + (coverage.unmetOptional() > 0 ? " " + Texts.count("coverage.optional", coverage.unmetOptional()) : "")
                    + (coverage.partial() ? " " + Texts.text("coverage.partial") : "")
                    + (s.facts().dependencies() ? "" : " " + Texts.text("coverage.flat"))
                    + (s.graph().rootsInferred() ? " " + Texts.text("coverage.inferred") : "");
        }).orElse("");
    }

    public String catalogue() {
        return Texts.count("status.catalogue", advisories);
    }

    public List<Problem> problems() {
        return snapshot().map(Snapshot::problems).orElseGet(List::of);
    }

    public String problemCount() {
        return problems().isEmpty() ? Texts.text("status.problems.none")
                : Texts.count("status.problems", problems().size());
    }

    /// Whether the list of problems is open.
    public BooleanProperty problemsShown() {
        return problemsShown;
    }

    /// Whether the list of what is under way is open.
    public BooleanProperty workShown() {
        return workShown;
    }

    /// Opens the list of problems, or closes it; there is none to open without a problem.
    public void toggleProblems() {
        problemsShown.set(!problemsShown.get() && !problems().isEmpty());
    }

    public void toggleWork() {
        workShown.set(!workShown.get());
    }

    public ObservableList<Job<?>> jobs() {
        return work.jobs();
    }

    /// What the status bar tells of the work under way. Each work has one place that tells its progress: the list while
    /// it is open, else the page of the file that is read, else the status bar.
    Work told() {
        if (workShown.get()) {
            return new Work(jobs().isEmpty() ? "" : Texts.count("work.title", jobs().size()), Optional.empty());
        }
        List<Job<?>> here = jobs().stream().filter(job -> !Optional.of(job).equals(elsewhere.getValue())).toList();
        return here.isEmpty() ? new Work("", Optional.empty()) : new Work(here.getFirst().title()
                + (here.size() == 1 ? "" : Texts.text("status.more", here.size() - 1)), Optional.of(here.getFirst()));
    }

    /// Told again when this changes, besides the jobs.
    ObservableValue<Optional<Job<?>>> elsewhere() {
        return elsewhere;
    }

    /// Work in the status bar.
    ///
    /// @param title     of it, empty when there is nothing to tell
    /// @param progress  whose progress is shown, and which can be given up there
    record Work(String title, Optional<Job<?>> progress) {
    }

    Session session() {
        return session;
    }
}
