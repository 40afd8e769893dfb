/// The command palette and the key map: two views of the registry of actions. May import ui.action, ui.overlay.
@NullMarked
package headwater.ui.palette;

import org.jspecify.annotations.NullMarked;
