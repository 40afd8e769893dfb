package headwater.ui.kept;

import headwater.ui.action.ActionGroup;
import headwater.ui.action.Actions;
import java.util.List;

/// Registers what can be done with kept snapshots.
public final class SnapshotActions {
    /// Those of the context menu.
    static final List<String> IDS = List.of("snapshot.open", "snapshot.compare", "snapshot.refresh");

    private SnapshotActions() {
    }

    public static void register(Actions actions, SnapshotsViewModel snapshots, KeepViewModel keep) {
        actions.add(ActionGroup.SNAPSHOTS, "snapshot.keep", "Shortcut+S", keep.possible(), keep::ask);
        actions.add(ActionGroup.SNAPSHOTS, "snapshot.open", "", snapshots.canOpen(), snapshots::open);
        actions.add(ActionGroup.SNAPSHOTS, "snapshot.compare", "Shortcut+Shift+D", snapshots.canCompare(),
                snapshots::compare);
        actions.add(ActionGroup.SNAPSHOTS, "snapshot.refresh", "F5", snapshots::refresh);
        actions.tell(ActionGroup.SNAPSHOTS, "snapshot");
    }
}
