/// One incident over all snapshots: the verdict table, and the timeline that shows the same. May import workbench, draw, ui
/// up to session and canvas.
@NullMarked
package headwater.ui.incident;

import org.jspecify.annotations.NullMarked;
