/// Bookmarks and notes on components, kept for each project. May import workbench, ui up to session, ui.action, ui.memory,
/// ui.overlay.
@NullMarked
package headwater.ui.notes;

import org.jspecify.annotations.NullMarked;
