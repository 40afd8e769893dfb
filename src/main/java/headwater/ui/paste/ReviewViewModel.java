package headwater.ui.paste;

import headwater.model.DisplayText;
import headwater.model.Indicator;
import headwater.ui.notice.Notices;
import headwater.ui.overlay.Overlays;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.views.Views;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.Failure;
import headwater.workbench.IndicatorReview;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.SoughtIncident;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// What a text names, to be looked through before it is searched for: every line can be left out.
public final class ReviewViewModel {
    private final Session session;
    private final Overlays overlays;
    private final BackgroundWork work;
    private final KeptSnapshots kept;
    private final Notices notices;
    private final StringProperty title = new SimpleStringProperty("");
    private final ObservableList<IndicatorRow> rows = FXCollections.observableArrayList(row -> new javafx.beans.Observable[] {row.wanted()});
    private final FilteredList<IndicatorRow> wanted = rows.filtered(row -> row.wanted().get());
    private final BooleanProperty keep = new SimpleBooleanProperty(true);
    private IndicatorReview review = IndicatorReview.nothing();

    public ReviewViewModel(Session session, Overlays overlays, BackgroundWork work, KeptSnapshots kept, Notices notices) {
        this.session = session;
        this.overlays = overlays;
        this.work = work;
        this.kept = kept;
        this.notices = notices;
    }

    /// A line of the text that is not among what is searched for, and why.
    record Rest(boolean duplicate, int line, String text, String reason) {
    }

    /// Shows what was understood of a text.
    public void open(IndicatorReview read) {
        review = read;
        title.set(DisplayText.of(read.title()));
        rows.setAll(read.indicators().stream().map(IndicatorRow::new).toList());
        overlays.open(Views.REVIEW);
    }

    /// "463 indicators, 3 lines not understood, 12 duplicates".
    String headline() {
        List<String> parts = new ArrayList<>();
        parts.add(Texts.count("review.rows", rows.size()));
        if (!review.notUnderstood().isEmpty()) {
            parts.add(Texts.count("review.unknown", review.notUnderstood().size()));
        }
        if (!review.duplicates().isEmpty()) {
            parts.add(Texts.count("review.duplicates", review.duplicates().size()));
        }
        return String.join(", ", parts);
    }

    /// What has to be known of the table; empty when nothing has.
    String note() {
        return review.guessed() == 0 ? "" : Texts.count("review.guessed", review.guessed());
    }

    /// First what was not understood, then what was named again.
    List<Rest> rest() {
        List<Rest> rest = new ArrayList<>();
        review.notUnderstood().forEach(line -> rest.add(new Rest(false, line.number(), line.text(), line.reason())));
        review.duplicates().forEach(again -> rest.add(new Rest(true, again.place().line(), again.place().text(),
                Texts.text("review.again", new IndicatorRow(again).name(), new IndicatorRow(again).versions()))));
        return rest;
    }

    StringProperty title() {
        return title;
    }

    ObservableList<IndicatorRow> rows() {
        return rows;
    }

    /// What the button says: how many are searched for.
    StringBinding searchText() {
        return Bindings.createStringBinding(() -> wanted.size() == rows.size() ? Texts.text("review.search")
                : Texts.count("review.search.some", wanted.size()), wanted);
    }

    BooleanBinding possible() {
        return Bindings.isNotEmpty(wanted);
    }

    /// Ticks all, or none when all are ticked.
    void toggleAll() {
        boolean all = wanted.size() < rows.size();
        rows.forEach(row -> row.wanted().set(all));
    }

    /// Searches every kept snapshot and every open file for what is ticked.
    void search() {
        if (!wanted.isEmpty()) {
            String named = title.get().isBlank() ? Texts.text("review.untitled") : title.get().strip();
            List<Indicator> ticked = wanted.stream().map(IndicatorRow::indicator).toList();
            overlays.close();
            if (keep.get()) {
                keep(named, ticked);
            } else {
                session.seek(SoughtIncident.of(review.incident(named, ticked)));
            }
        }
    }

    /// A store that cannot keep it does not hinder the search.
    private void keep(String named, List<Indicator> ticked) {
        IndicatorReview asked = review;
        work.run(Texts.text("review.keeping"), progress -> kept.incidents().add(asked.toKeep(named, ticked), progress))
                .onSuccess(saved -> session.seek(new SoughtIncident(saved.advisory(), false)))
                .onFailure(Failure.Store.class, failed -> {
                    notices.tell(Texts.text("review.notKept", String.valueOf(failed.getMessage())));
                    session.seek(SoughtIncident.of(asked.incident(named, ticked)));
                });
    }

    /// Whether the incident stays in the store.
    BooleanProperty keep() {
        return keep;
    }

    void close() {
        overlays.close();
    }
}
