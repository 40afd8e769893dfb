/// Two builds side by side: what came, went and changed, and why. May import workbench and result types.
@NullMarked
package headwater.ui.compare;

import org.jspecify.annotations.NullMarked;
