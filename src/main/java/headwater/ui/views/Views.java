package headwater.ui.views;

import headwater.ui.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.util.Callback;

/// The FXML files of the window.
public enum Views {
    MAIN("shell/MainView.fxml"),
    START("shell/StartView.fxml"),
    STATUS("shell/StatusView.fxml"),
    PROBLEMS("shell/ProblemsView.fxml"),
    WORK("shell/WorkView.fxml"),
    OVERLAY("overlay/OverlayView.fxml"),
    PALETTE("palette/PaletteView.fxml"),
    KEY_MAP("palette/KeyMapView.fxml"),
    QUICK_OPEN("find/QuickOpenView.fxml"),
    QUERY_HELP("query/QueryHelpView.fxml"),
    FIND_BAR("find/FindBarView.fxml"),
    PASTE("paste/PasteView.fxml"),
    PREVIEW("preview/PreviewView.fxml"),
    REVIEW("paste/ReviewView.fxml"),
    SEARCH_FOR("paste/SearchForView.fxml"),
    NOTICES("notice/NoticesView.fxml"),
    MESSAGE("dialog/MessageView.fxml"),
    SNAPSHOTS("kept/SnapshotsView.fxml"),
    KEEP("kept/KeepView.fxml"),
    NAVIGATOR("navigator/NavigatorView.fxml"),
    INSPECTOR("inspector/InspectorView.fxml"),
    BLAST("inspector/BlastView.fxml"),
    PATHS("paths/PathsView.fxml"),
    PICTURE_BAR("paths/PictureBarView.fxml"),
    GRAPH("graph/GraphView.fxml"),
    GRAPH_BAR("graph/GraphBarView.fxml"),
    COMPONENTS("components/ComponentsView.fxml"),
    DOMINATORS("dominators/DominatorsView.fxml"),
    SAVED_VIEWS("saved/SavedViewsView.fxml"),
    NOTE("notes/NoteView.fxml"),
    NOTES("notes/NotesView.fxml"),
    WHAT_IF("whatif/WhatIfBannerView.fxml"),
    TRY_VERSION("whatif/TryVersionView.fxml"),
    REMEDY("remedy/RemedyView.fxml"),
    COMPARE("compare/CompareView.fxml"),
    MERGED_GRAPH("compare/MergedGraphView.fxml"),
    INCIDENT_BANNER("incident/BannerView.fxml"),
    INCIDENT("incident/IncidentView.fxml"),
    TIMELINE("incident/TimelineView.fxml");

    private static final String FOLDER = "/headwater/ui/";
    private final String file;

    Views(String file) {
        this.file = file;
    }

    public URL resource() {
        return Objects.requireNonNull(Views.class.getResource(FOLDER + file), file);
    }

    /// Builds the view; its controllers, and those of the views it includes, come from the factory.
    public Parent load(Callback<Class<?>, Object> controllers) {
        FXMLLoader loader = new FXMLLoader(resource(), Texts.bundle());
        loader.setControllerFactory(controllers);
        try {
            return loader.load();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
