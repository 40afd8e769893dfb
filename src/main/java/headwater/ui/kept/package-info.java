/// Kept snapshots in the window: what the store holds, and keeping what is open. May import workbench, ui up to session.
@NullMarked
package headwater.ui.kept;

import org.jspecify.annotations.NullMarked;
