package headwater.ui.compare;

import headwater.draw.DrawList;
import headwater.draw.Highlight;
import headwater.draw.TextWidths;
import headwater.ui.session.Session;
import headwater.ui.text.Texts;
import headwater.ui.work.BackgroundWork;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Both builds as one picture, drawn once it is asked for; what is selected in it is selected in the list too.
public final class MergedGraphViewModel {
    private final CompareViewModel compare;
    private final Session session;
    private final BackgroundWork work;
    private final TextWidths widths;
    private final ReadOnlyObjectWrapper<Optional<MergedPicture>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Highlight> highlight = new ReadOnlyObjectWrapper<>(Highlight.NONE);
    private final ObjectProperty<OptionalInt> component = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ObjectProperty<OptionalInt> hovered = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();

    public MergedGraphViewModel(CompareViewModel compare, Session session, BackgroundWork work, TextWidths widths) {
        this.compare = compare;
        this.session = session;
        this.work = work;
        this.widths = widths;
        compare.compared().subscribe(_ -> forget());
        compare.mode().subscribe(_ -> draw());
        compare.selected().subscribe(_ -> followLine());
        component.subscribe(_ -> tell());
        hovered.subscribe(_ -> stress());
        picture.subscribe(_ -> stress());
    }

    private void forget() {
        work.latest("compare-graph").drop();
        underWay.set(false);
        component.set(OptionalInt.empty());
        hovered.set(OptionalInt.empty());
        picture.set(Optional.empty());
        draw();
    }

    private void draw() {
        Optional<Compared> compared = compare.compared().get();
        if (compare.mode().get() != Mode.GRAPH || compared.isEmpty() || picture.get().isPresent() || underWay.get()) {
            return;
        }
        underWay.set(true);
        work.latest("compare-graph").run(Texts.text("compare.graph.drawing"),
                progress -> MergedPicture.of(compared.get(), widths, progress))
                .onSuccess(made -> {
                    underWay.set(false);
                    picture.set(Optional.of(made));
                    followLine();
                }).onStopped(() -> underWay.set(false));
    }

    private void followLine() {
        Optional<CompareRow> line = compare.selected().get();
        picture.get().filter(made -> !lineOf(made).equals(line)).ifPresent(made ->
                component.set(line.map(made::componentOf).orElse(OptionalInt.empty())));
    }

    private Optional<CompareRow> lineOf(MergedPicture made) {
        return component.get().stream().boxed().flatMap(of -> made.lineOf(of).stream()).findFirst();
    }

    private void tell() {
        picture.get().ifPresent(made -> component.get().ifPresent(chosen -> {
            Optional<CompareRow> line = made.lineOf(chosen);
            if (!compare.selected().get().equals(line)) {
                compare.selected().set(line);
            }
            made.later(chosen).ifPresent(session::select);
        }));
    }

    private void stress() {
        highlight.set(picture.get().flatMap(made -> hovered.get().stream().boxed().findFirst()
                .filter(of -> made.drawing().boxOf(of).isPresent()).map(made::routesTo)).orElse(Highlight.NONE));
    }

    /// The picture, once it is asked for and made.
    ReadOnlyObjectProperty<Optional<MergedPicture>> picture() {
        return picture.getReadOnlyProperty();
    }

    DrawList drawing() {
        return picture.get().map(MergedPicture::drawing).orElse(DrawList.EMPTY);
    }

    ReadOnlyBooleanProperty underWay() {
        return underWay.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Highlight> highlight() {
        return highlight.getReadOnlyProperty();
    }

    /// What is selected, a number in the merged graph.
    ObjectProperty<OptionalInt> component() {
        return component;
    }

    /// What the mouse or the keyboard points at.
    ObjectProperty<OptionalInt> hovered() {
        return hovered;
    }

    /// How much of what changed the picture shows.
    String note() {
        return picture.get().map(made -> made.figure().shown() == made.figure().changed()
                ? Texts.count("compare.graph.whole", made.figure().changed())
                : Texts.text("compare.graph.part", made.figure().shown(), made.figure().changed())).orElse("");
    }

    /// Whether something is selected that the later build has.
    boolean inLaterBuild() {
        return later().isPresent();
    }

    private OptionalInt later() {
        return picture.get().map(made -> component.get().stream().flatMap(of -> made.later(of).stream()).findFirst())
                .orElse(OptionalInt.empty());
    }

    /// Shows the paths to what is selected in the later build.
    void showPaths() {
        later().stream().filter(of -> session.answer().get()
                .filter(answer -> answer.snapshot().graph().project() != of).isPresent()).forEach(session::aimAt);
    }
}
