/// What can be done with the selected component, once for every view that shows it. May import workbench, ui up to
/// session and ui.action.
@NullMarked
package headwater.ui.selection;

import org.jspecify.annotations.NullMarked;
