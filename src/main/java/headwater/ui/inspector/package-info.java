/// The facts of the selected component. May import workbench, ui up to session.
@NullMarked
package headwater.ui.inspector;

import org.jspecify.annotations.NullMarked;
