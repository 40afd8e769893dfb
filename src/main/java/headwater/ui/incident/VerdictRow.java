package headwater.ui.incident;

import headwater.analysis.exposure.Standing;
import headwater.ui.session.OpenFile;
import headwater.workbench.SnapshotReference;
import java.util.List;

/// A line of the verdict table: a stream of kept snapshots, or an open file.
///
/// @param standing  the gravest of it
/// @param order     by which the gravest come first: what is in still before what was in once
/// @param cells     what the columns say
/// @param hint      all times at which it was exposed, a line each; may be empty
/// @param opens     what Enter shows
record VerdictRow(String project, String stream, Standing standing, int order, Cells cells, String hint, Opens opens) {
    /// Texts of the columns.
    ///
    /// @param since      first snapshot that holds it, with its day
    /// @param until      first snapshot that surely does not any more; or that it is in still
    /// @param production empty as long as it is not known
    /// @param snapshots  how many hold it, of how many
    record Cells(String verdict, String found, String tier, String since, String until, String broughtIn, String production,
            String snapshots) {
    }

    /// What a line leads to.
    sealed interface Opens {
        record Kept(SnapshotReference reference) implements Opens {
        }

        record Open(OpenFile file) implements Opens {
        }
    }

    /// The texts of the line in the order of the columns.
    List<String> texts() {
        return List.of(cells.verdict, project, stream, cells.found, cells.production, cells.since, cells.until, cells.broughtIn,
                cells.tier, cells.snapshots);
    }

    boolean affected() {
        return standing == Standing.AFFECTED;
    }

    /// Whether any of what it says holds a text, in whatever case.
    boolean holds(String wanted) {
        return String.join("\n", texts()).toLowerCase(java.util.Locale.ROOT).contains(wanted);
    }
}
