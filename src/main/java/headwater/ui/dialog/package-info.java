/// Messages over the window and file choosers behind an interface. May import workbench, ui.text.
@NullMarked
package headwater.ui.dialog;

import org.jspecify.annotations.NullMarked;
