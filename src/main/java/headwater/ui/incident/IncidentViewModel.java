package headwater.ui.incident;

import headwater.analysis.exposure.PublishedTime;
import headwater.analysis.match.Production;
import headwater.draw.timeline.Timeline;
import headwater.draw.timeline.TimelineView;
import headwater.model.Advisory;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.ui.work.Job;
import headwater.workbench.ExposureTable;
import headwater.workbench.Failure;
import headwater.workbench.IncidentSentence;
import headwater.workbench.Investigate;
import headwater.workbench.Investigation;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.Sentence;
import headwater.workbench.Snapshot;
import headwater.workbench.SnapshotReference;
import headwater.workbench.SoughtIncident;
import headwater.workbench.StreamDetail;
import headwater.workbench.StreamExposure;
import headwater.workbench.TraceExposure;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Searches for an incident in every kept snapshot and every open file. What the store tells by itself is there at once; what
/// takes opening snapshots follows, stream by stream.
public final class IncidentViewModel {
    /// How far the search is.
    enum State { NOTHING_SOUGHT, SEARCHING, ANSWERED, FAILED, STOPPED }

    /// @param open  the open files that are not kept, with what they say
    record Answer(ExposureTable table, Map<OpenFile, Investigation> open) {
        static final Answer NONE = new Answer(new ExposureTable(List.of(), List.of()), Map.of());
    }

    /// An answer as it is shown.
    ///
    /// @param streams  the gravest first, as the timeline has them
    /// @param rows     of the streams
    private record Described(Answer answer, List<StreamExposure> streams, List<VerdictRow> rows, Timeline timeline) {
    }

    private final Session session;
    private final BackgroundWork work;
    private final KeptSnapshots kept;
    private final Consumer<List<SnapshotReference>> opener;
    private final DescribeStream describe;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING_SOUGHT);
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(Answer.NONE);
    private final ReadOnlyObjectWrapper<Timeline> timeline = new ReadOnlyObjectWrapper<>(Timeline.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Timeline.Place>> pointed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>("");
    private final ObservableList<VerdictRow> rows = FXCollections.observableArrayList();
    private TimelineView looked = TimelineView.of(Timeline.EMPTY, ZoneOffset.UTC, (_, _) -> 0);
    private List<StreamExposure> shownStreams = List.of();
    private Optional<Job<?>> searching = Optional.empty();

    /// @param opener  opens kept snapshots
    public IncidentViewModel(Session session, BackgroundWork work, KeptSnapshots kept, Days days,
            Consumer<List<SnapshotReference>> opener) {
        this.session = session;
        this.work = work;
        this.kept = kept;
        this.opener = opener;
        describe = new DescribeStream(days);
        session.sought().subscribe(sought -> sought.ifPresentOrElse(this::search, this::clear));
    }

    private void clear() {
        stop();
        answer.set(Answer.NONE);
        rows.clear();
        timeline.set(Timeline.EMPTY);
        state.set(State.NOTHING_SOUGHT);
    }

    private void stop() {
        searching.ifPresent(Job::cancel);
        searching = Optional.empty();
    }

    /// Searches again, for the store or the open files may have changed.
    void searchAgain() {
        session.sought().get().ifPresent(this::search);
    }

    private void search(SoughtIncident sought) {
        stop();
        state.set(State.SEARCHING);
        Investigate investigate = new Investigate(List.of(sought.advisory()));
        Map<OpenFile, Snapshot> files = new LinkedHashMap<>();
        session.files().stream().filter(file -> !(file.source() instanceof OpenFile.Source.Kept)).forEach(file ->
                file.answer().get().ifPresent(found -> files.put(file, found.snapshot())));
        Job<Described> job = work.run(Texts.text("incident.searching", sought.title()), progress -> {
            Map<OpenFile, Investigation> open = new LinkedHashMap<>();
            files.forEach((file, snapshot) -> open.put(file, investigate.of(snapshot, progress)));
            return described(new Answer(new TraceExposure(kept).of(investigate, progress), Collections.unmodifiableMap(open)), sought.advisory());
        });
        searching = Optional.of(job);
        fraction.bind(job.fraction());
        job.onSuccess(found -> answered(found, investigate)).onFailure(Failure.class, failed -> {
            trouble.set(String.valueOf(failed.getMessage()));
            state.set(State.FAILED);
        }).onStopped(() -> state.set(State.STOPPED));
    }

    /// Words all streams, which takes long for many, beside the window's thread.
    private Described described(Answer found, Advisory advisory) {
        List<StreamExposure> streams = found.table().streams().stream().sorted(Comparator.comparingInt(DescribeStream::order)
                .thenComparing(StreamExposure::project).thenComparing(StreamExposure::stream)).toList();
        return new Described(found, streams, streams.stream().map(stream -> describe.row(stream, Optional.empty())).toList(), new Timeline(streams.stream().map(describe::strip).toList(),
                advisory.exposure().flatMap(PublishedTime::of)));
    }

    private void answered(Described found, Investigate investigate) {
        searching = Optional.empty();
        answer.set(found.answer());
        pointed.set(Optional.empty());
        shownStreams = found.streams();
        List<VerdictRow> all = new ArrayList<>();
        found.answer().open().forEach((file, said) -> all.add(describe.row(file, said)));
        all.addAll(found.rows());
        all.sort(Comparator.comparingInt(VerdictRow::order));
        rows.setAll(all);
        timeline.set(found.timeline());
        state.set(State.ANSWERED);
        detail(found.streams().stream().filter(StreamExposure::affected).toList(), investigate);
    }

    /// Opens snapshots of one stream after the other, so that each line is whole as soon as it can be.
    private void detail(List<StreamExposure> left, Investigate investigate) {
        if (left.isEmpty()) {
            return;
        }
        StreamExposure stream = left.getFirst();
        Job<Optional<StreamDetail>> job = work.run(Texts.text("incident.detailing", stream.project()), progress ->
                StreamDetail.of(kept, investigate, stream, progress));
        searching = Optional.of(job);
        job.onSuccess(detail -> {
            searching = Optional.empty();
            detail.ifPresent(known -> show(stream, known));
            detail(left.subList(1, left.size()), investigate);
        }).onFailure(Failure.class, failed -> {
            searching = Optional.empty();
            show(stream, new StreamDetail(List.of(Texts.text("incident.untold", String.valueOf(failed.getMessage()))), Production.UNKNOWN));
            detail(left.subList(1, left.size()), investigate);
        });
    }

    private void show(StreamExposure stream, StreamDetail detail) {
        VerdictRow whole = describe.row(stream, Optional.of(detail));
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).opens().equals(whole.opens())) {
                rows.set(i, whole);
            }
        }
    }

    /// Gives up; what was found before stays.
    void cancel() {
        stop();
    }

    /// Shows what a line of the table leads to.
    void open(VerdictRow row) {
        switch (row.opens()) {
            case VerdictRow.Opens.Kept(SnapshotReference reference) -> opener.accept(List.of(reference));
            case VerdictRow.Opens.Open(OpenFile file) -> session.show(file);
        }
    }

    /// Shows the snapshot that a mark stands for.
    void open(Timeline.Place place) {
        opener.accept(List.of(shownStreams.get(place.strip()).snapshots().get(place.mark()).reference()));
    }

    /// Points in the timeline at what a line of the table leads to.
    void point(VerdictRow row) {
        for (int i = 0; i < shownStreams.size(); i++) {
            List<StreamExposure.Moment> moments = shownStreams.get(i).snapshots();
            for (int k = 0; k < moments.size(); k++) {
                if (row.opens().equals(new VerdictRow.Opens.Kept(moments.get(k).reference()))) {
                    pointed.set(Optional.of(new Timeline.Place(i, k)));
                }
            }
        }
    }

    /// What was last pointed at from outside of the timeline.
    ReadOnlyObjectProperty<Optional<Timeline.Place>> pointed() {
        return pointed.getReadOnlyProperty();
    }

    /// What is said of a mark under the mouse.
    String hint(Timeline.Place place) {
        return describe.hint(shownStreams.get(place.strip()), place.mark());
    }

    /// Takes note of how the timeline is looked at, for a picture of it.
    void looksAt(TimelineView view) {
        looked = view;
    }

    TimelineView looked() {
        return looked;
    }

    /// The sentence that answers; empty before there is an answer.
    Optional<Sentence> sentence() {
        return state.get() == State.ANSWERED ? Optional.of(IncidentSentence.of(answer.get().table(),
                answer.get().open().values().stream().map(Investigation::verdict).toList(),
                session.sought().get().filter(each -> !each.advisory().digests().isEmpty()).isPresent())) : Optional.empty();
    }

    /// When the bad versions could be downloaded; empty when that is not known.
    String published() {
        return timeline.get().published().map(describe::published).orElse("");
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Answer> answer() {
        return answer.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Timeline> timeline() {
        return timeline.getReadOnlyProperty();
    }

    /// How far the search is, from 0 to 1, or negative when it cannot be told.
    ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    /// Why the search, or a part of it, failed.
    ReadOnlyObjectProperty<String> trouble() {
        return trouble.getReadOnlyProperty();
    }

    ObservableList<VerdictRow> rows() {
        return rows;
    }

    Session session() {
        return session;
    }
}
