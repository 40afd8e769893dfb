/// Where one was, and what one changed in a view: back and forward, undo and redo. May import workbench, draw, ui up to
/// session, ui.paths, ui.graph.
@NullMarked
package headwater.ui.history;

import org.jspecify.annotations.NullMarked;
