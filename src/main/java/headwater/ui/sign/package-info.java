/// Marks that say a verdict by shape as well as by colour. May import workbench, ui.text.
@NullMarked
package headwater.ui.sign;

import org.jspecify.annotations.NullMarked;
