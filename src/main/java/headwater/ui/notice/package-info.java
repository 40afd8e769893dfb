/// Short notices in a corner of the window that take no focus. May import ui.text.
@NullMarked
package headwater.ui.notice;

import org.jspecify.annotations.NullMarked;
