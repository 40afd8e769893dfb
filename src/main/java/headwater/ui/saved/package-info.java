/// Views that are saved under a name: what was asked of a file, and how it was shown. May import workbench, draw, ui up to session,
/// ui.memory, ui.overlay, ui.paths, ui.graph, ui.history.
@NullMarked
package headwater.ui.saved;

import org.jspecify.annotations.NullMarked;
