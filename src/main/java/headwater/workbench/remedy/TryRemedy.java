package headwater.workbench.remedy;

import headwater.analysis.remedy.Edit;
import headwater.analysis.remedy.RemedyAnswer;
import headwater.analysis.whatif.Change;
import java.util.List;

/// What a way to take a target out comes to, as changes that can be tried out.
public final class TryRemedy {
    private TryRemedy() {
    }

    /// In the order of the edits. Where no version is known to which to go, the component is removed: its number in the graph for
    /// which the way was found.
    public static List<Change> changes(RemedyAnswer way) {
        return way.edits().stream().map(TryRemedy::change).toList();
    }

    private static Change change(Edit edit) {
        String version = edit.version();
        return switch (edit.kind()) {
            case OVERRIDE -> version == null ? new Change.Remove(new int[] {edit.component()})
                    : new Change.Replace(new int[] {edit.component()}, version);
            case MANIFEST -> version == null ? new Change.RemoveLines(edit.component())
                    : new Change.Upgrade(edit.component(), version, version);
        };
    }
}
