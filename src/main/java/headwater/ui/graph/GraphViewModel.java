package headwater.ui.graph;

import headwater.draw.DrawList;
import headwater.draw.Highlight;
import headwater.draw.Overview;
import headwater.draw.OverviewRoutes;
import headwater.draw.Picture;
import headwater.draw.TextWidths;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import headwater.workbench.Investigation;
import headwater.workbench.OverviewPicture;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The overview of the current file, made once its tab is seen.
public final class GraphViewModel {
    private final Session session;
    private final BackgroundWork work;
    private final TextWidths widths;
    private final BooleanProperty seen = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>(DrawList.EMPTY);
    private final ReadOnlyObjectWrapper<Highlight> highlight = new ReadOnlyObjectWrapper<>(Highlight.NONE);

    public GraphViewModel(Session session, BackgroundWork work, TextWidths widths) {
        this.session = session;
        this.work = work;
        this.widths = widths;
        session.answer().subscribe(_ -> forget());
        seen.subscribe(_ -> draw());
        session.hovered().subscribe(_ -> stress());
        picture.subscribe(_ -> stress());
    }

    private void forget() {
        work.latest("overview").drop();
        underWay.set(false);
        picture.set(DrawList.EMPTY);
        draw();
    }

    private void draw() {
        Optional<Investigation> answer = session.answer().get();
        if (!seen.get() || answer.isEmpty() || underWay.get() || !picture.get().isEmpty()) {
            return;
        }
        underWay.set(true);
        work.latest("overview").run(Texts.text("graph.drawing"), progress -> OverviewPicture.of(answer.get(),
                OverviewPicture.Merging.NONE, widths, progress)).onSuccess(made -> {
                    underWay.set(false);
                    picture.set(made);
                }).onStopped(() -> underWay.set(false));
    }

    private void stress() {
        OptionalInt hovered = session.hovered().get();
        highlight.set(hovered.isPresent() && picture.get() instanceof Overview overview
                ? routesTo(overview, hovered.getAsInt()) : Highlight.NONE);
    }

    private static Highlight routesTo(Overview overview, int component) {
        BitSet goal = new BitSet();
        goal.set(overview.graph().nodeOf(component));
        return OverviewRoutes.to(overview.graph(), overview.filter().edges(), goal);
    }

    /// Whether its tab is seen.
    public BooleanProperty seen() {
        return seen;
    }

    ReadOnlyBooleanProperty underWay() {
        return underWay.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Picture> picture() {
        return picture.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Highlight> highlight() {
        return highlight.getReadOnlyProperty();
    }

    Session session() {
        return session;
    }
}
