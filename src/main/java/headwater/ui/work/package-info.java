/// The only way off the FX thread. May import workbench, progress.
@NullMarked
package headwater.ui.work;

import org.jspecify.annotations.NullMarked;
