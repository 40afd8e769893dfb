package headwater.ui.graph;

import headwater.draw.DrawList;
import headwater.draw.Overview;
import headwater.draw.Picture;
import headwater.draw.TextWidths;
import headwater.draw.ViewEdits;
import headwater.model.DependencyScope;
import headwater.progress.Progress;
import headwater.workbench.Investigation;
import headwater.workbench.OverviewPicture;
import headwater.workbench.PathFigure;
import headwater.workbench.PathPicture;
import java.util.Optional;
import java.util.Set;

/// Makes the picture that the graph tab is asked for; called off the window's thread.
record DrawGraph(TextWidths widths) {
    /// Neighbours in a picture of boxes; more of them are shown where the overview has them.
    private static final int MOST_BOXES = 600;

    /// What is to be drawn.
    ///
    /// @param scopes  dependencies that are followed
    /// @param known   an overview of the same graph, when there is one
    record Question(Investigation answer, GraphView view, Set<DependencyScope> scopes, Optional<Known> known) {
    }

    /// A picture of everything, with what it draws as one.
    record Known(Overview overview, OverviewPicture.Merging merging) {
    }

    /// @param known       the overview of everything, when it was made
    record Drawn(Picture picture, Optional<Known> known) {
    }

    /// @throws headwater.progress.CancelledException when cancelled
    Drawn of(Question asked, Progress progress) {
        return asked.view().isOverview() ? overview(asked, progress) : neighbourhood(asked, progress);
    }

    private Known whole(Question asked, Progress progress) {
        OverviewPicture.Merging merging = asked.view().merging();
        return asked.known().filter(known -> known.merging().equals(merging)).orElseGet(() ->
                new Known(OverviewPicture.of(asked.answer(), merging, widths, progress), merging));
    }

    private Drawn overview(Question asked, Progress progress) {
        Known known = whole(asked, progress);
        OverviewPicture.Filter filter = new OverviewPicture.Filter(asked.scopes(), asked.view().without(), asked.view().hides());
        return new Drawn(OverviewPicture.filtered(known.overview(), filter), Optional.of(known));
    }

    private Drawn neighbourhood(Question asked, Progress progress) {
        int focus = asked.view().focus().orElseThrow();
        PathFigure figure = OverviewPicture.around(asked.answer(), focus, asked.view().depth(), asked.scopes());
        if (figure.components().length > MOST_BOXES) {
            Known known = whole(asked, progress);
            return new Drawn(OverviewPicture.only(known.overview(), figure.components()), Optional.of(known));
        }
        PathPicture.View every = new PathPicture.View(ViewEdits.EXPANDED, DrawList.EMPTY);
        return new Drawn(PathPicture.shapes(figure, asked.answer().targets(), every, widths, progress), asked.known());
    }
}
