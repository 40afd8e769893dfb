/// The tree of what comes in only through a component. May import workbench, ui up to session, and ui.selection.
@NullMarked
package headwater.ui.dominators;

import org.jspecify.annotations.NullMarked;
