/// What lies over the window for a moment, one at a time, and lists that are chosen from by typing. May import ui.views.
@NullMarked
package headwater.ui.overlay;

import org.jspecify.annotations.NullMarked;
