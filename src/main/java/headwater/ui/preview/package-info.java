/// What was found in a folder or archive, to choose from before it is opened. May import workbench, ui.overlay, ui.sign, ui.text, ui.views.
@NullMarked
package headwater.ui.preview;

import org.jspecify.annotations.NullMarked;
