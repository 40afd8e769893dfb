package headwater.ui.paste;

import headwater.progress.Progress;
import headwater.ui.overlay.Overlays;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.views.Views;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.IndicatorReview;
import headwater.workbench.NamedComponents;
import headwater.workbench.Presence;
import headwater.workbench.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Answers a paste: which of the named components are in the open files, and where.
public final class PasteViewModel {
    /// What is said of one component in one file.
    public enum State { COMPROMISED, FOUND, OTHER_VERSION, NOT_FOUND }

    /// One line of the answer.
    ///
    /// @param first      whether it is the first line of its component
    /// @param component  in that file, where there is one to go to
    public record Line(String wanted, boolean first, State state, String where, Optional<OpenFile> file,
            OptionalInt component) {
    }

    /// What is made of a text.
    private sealed interface Answer {
        /// A lockfile or SBOM.
        record Lockfile(String text) implements Answer {
        }

        /// Names that are looked up in the open files at once.
        record Names(NamedComponents named, List<Presence> presences) implements Answer {
        }

        /// More than that, to be looked through.
        record Indicators(IndicatorReview review) implements Answer {
        }
    }

    /// What takes over a text that is no list of a few names.
    ///
    /// @param recognises  whether a text is a lockfile or SBOM
    /// @param open        opens one
    /// @param review      shows what else was understood
    public record Takers(Predicate<String> recognises, Consumer<String> open, Consumer<IndicatorReview> review) {
    }

    /// More names are a list to be looked through.
    private static final int MOST_NAMES = 20;

    private final Session session;
    private final BackgroundWork work;
    private final Overlays overlays;
    private final Takers takers;
    private String text = "";
    private List<Line> lines = List.of();
    private String headline = "";
    private List<String> notUnderstood = List.of();

    public PasteViewModel(Session session, BackgroundWork work, Overlays overlays, Takers takers) {
        this.session = session;
        this.work = work;
        this.overlays = overlays;
        this.takers = takers;
    }

    /// Answers a text from the clipboard; nothing happens for an empty one.
    public void paste(String pasted) {
        if (pasted.isBlank()) {
            return;
        }
        text = pasted;
        List<OpenFile> files = session.files().stream().filter(file -> file.answer().get().isPresent()).toList();
        List<Snapshot> snapshots = files.stream().flatMap(file -> file.answer().get().stream())
                .map(answer -> answer.snapshot()).toList();
        work.latest("paste").run(Texts.text("paste.looking"), progress -> answer(pasted, snapshots, progress))
                .onSuccess(answer -> take(answer, files));
    }

    private Answer answer(String pasted, List<Snapshot> snapshots, Progress progress) {
        if (takers.recognises().test(pasted)) {
            return new Answer.Lockfile(pasted);
        }
        IndicatorReview review = IndicatorReview.read(pasted, progress);
        NamedComponents named = NamedComponents.in(pasted, progress);
        boolean few = !snapshots.isEmpty() && named.named().size() <= MOST_NAMES && review.saysNoMoreThan(named.named());
        if (few || review.indicators().isEmpty() && review.notUnderstood().isEmpty()) {
            return pasted.stripLeading().startsWith("{") ? new Answer.Lockfile(pasted)
                    : new Answer.Names(named, Presence.of(named.named(), snapshots, progress));
        }
        return new Answer.Indicators(review);
    }

    private void take(Answer answer, List<OpenFile> files) {
        switch (answer) {
            case Answer.Lockfile lockfile -> takers.open().accept(lockfile.text());
            case Answer.Names names -> show(names, files);
            case Answer.Indicators indicators -> takers.review().accept(indicators.review());
        }
    }

    /// Looks through what was pasted, to search for it everywhere.
    void reviewAll() {
        review(text);
    }

    /// Looks through a text, to search for it everywhere.
    public void review(String pasted) {
        work.latest("paste").run(Texts.text("paste.looking"), progress -> IndicatorReview.read(pasted, progress))
                .onSuccess(takers.review());
    }

    /// Whether there is anything to search for.
    boolean searchable() {
        return !lines.isEmpty();
    }

    private void show(Answer.Names answer, List<OpenFile> files) {
        notUnderstood = answer.named().notUnderstood();
        lines = answer.presences().stream().flatMap(presence -> lines(presence, files).stream()).toList();
        headline = headline(answer.presences(), files.size());
        overlays.open(Views.PASTE);
    }

    private static List<Line> lines(Presence presence, List<OpenFile> files) {
        String wanted = presence.wanted().version().isEmpty() ? presence.wanted().name() : presence.wanted().toString();
        if (presence.places().isEmpty()) {
            return List.of(new Line(wanted, true, State.NOT_FOUND, Texts.text("paste.notFound"), Optional.empty(),
                    OptionalInt.empty()));
        }
        List<Line> made = new ArrayList<>();
        for (Presence.Place place : presence.places()) {
            OpenFile file = files.get(place.snapshot());
            String where = place.same() ? presence.wanted().version().isEmpty()
                    ? Texts.text("paste.version", file.title(), place.versions())
                    : Texts.count("paste.found", place.instances().length, file.title())
                    : Texts.text("paste.other", file.title(), place.versions());
            made.add(new Line(wanted, made.isEmpty(), state(place, file), where,
                    Optional.of(file), OptionalInt.of(place.instances()[0])));
        }
        return made;
    }

    private static State state(Presence.Place place, OpenFile file) {
        if (!place.same()) {
            return State.OTHER_VERSION;
        }
        boolean listed = file.answer().get().stream().flatMapToInt(answer -> IntStream.of(answer.targets()))
                .anyMatch(target -> IntStream.of(place.instances()).anyMatch(held -> held == target));
        return listed ? State.COMPROMISED : State.FOUND;
    }

    private static String headline(List<Presence> presences, int files) {
        if (presences.isEmpty()) {
            return Texts.text("paste.nothing");
        }
        if (files == 0) {
            return Texts.count("paste.noFiles", presences.size());
        }
        long found = presences.stream().filter(Presence::found).count();
        long other = presences.stream().filter(each -> !each.found() && !each.places().isEmpty()).count();
        return Texts.text("paste.headline", found, presences.size(), Texts.count("paste.files", files))
                + (other == 0 ? "" : " " + Texts.text("paste.others", other));
    }

    /// Where each named component is.
    public List<Line> lines() {
        return lines;
    }

    public String headline() {
        return headline;
    }

    /// Lines of the paste that name no component.
    public List<String> notUnderstood() {
        return notUnderstood;
    }

    /// Shows the paths to a component in its file.
    public void choose(Line line) {
        line.file().filter(session.files()::contains).ifPresent(file -> {
            overlays.close();
            session.showAsRead(file);
            line.component().ifPresent(session::aimAt);
        });
    }

    void close() {
        overlays.close();
    }
}
