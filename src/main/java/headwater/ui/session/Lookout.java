package headwater.ui.session;

import headwater.model.Advisory;
import headwater.workbench.Investigate;
import headwater.workbench.SoughtIncident;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is looked for in whatever is opened: the catalogue, every incident that the store keeps, and what was pasted since
/// the window opened.
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
        if (pasted.contains(advisory)) {
            return;
        }
        List<Advisory> now = new ArrayList<>(pasted);
        now.removeIf(before -> before.id().equals(advisory.id()));
        now.addFirst(advisory);
        all = catalogue.with(now);
        pasted.setAll(now);
    }

    /// Looks for those that the store keeps, too.
    ///
    /// @param kept  the newest first
    public void keep(List<Advisory> kept) {
        List<String> known = pasted.stream().map(Advisory::id).toList();
        List<Advisory> more = kept.stream().filter(each -> !known.contains(each.id())).toList();
        if (!more.isEmpty()) {
            List<Advisory> now = new ArrayList<>(pasted);
            now.addAll(more);
            all = catalogue.with(now);
            pasted.setAll(now);
        }
    }

    /// Ask on the window's thread, and take the answer along.
    @Override
    public Investigate get() {
        return all;
    }

    /// Those that are kept or were pasted, the newest first.
    public ObservableList<Advisory> pasted() {
        return pasted;
    }
}
