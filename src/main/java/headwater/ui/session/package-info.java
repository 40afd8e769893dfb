/// What features share: open files, the current one, the selected component. May import workbench.
@NullMarked
package headwater.ui.session;

import org.jspecify.annotations.NullMarked;
