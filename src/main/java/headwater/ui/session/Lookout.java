package headwater.ui.session;

import headwater.model.Advisory;
import headwater.workbench.Investigate;
import headwater.workbench.SoughtIncident;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is looked for in whatever is opened: the catalogue, and every incident that was pasted since the window opened.
public final class Lookout implements Supplier<Investigate> {
    private final Investigate catalogue;
    private final ObservableList<Advisory> pasted = FXCollections.observableArrayList();
    private Investigate all;

    public Lookout(Session session, List<Advisory> catalogue) {
        this.catalogue = new Investigate(catalogue);
        all = this.catalogue;
        session.sought().subscribe(sought -> sought.filter(each -> !each.known()).map(SoughtIncident::advisory).ifPresent(this::add));
    }

    /// One that is pasted again takes the place of what was pasted before under its name.
    private void add(Advisory advisory) {
        pasted.removeIf(before -> before.id().equals(advisory.id()));
        pasted.addFirst(advisory);
        all = catalogue.with(pasted);
    }

    /// Ask on the window's thread, and take the answer along.
    @Override
    public Investigate get() {
        return all;
    }

    /// The newest first.
    public ObservableList<Advisory> pasted() {
        return pasted;
    }
}
