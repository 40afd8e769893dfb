/// The use cases that window and command line share, in their own words. May import everything above.
@NullMarked
package headwater.workbench;

import org.jspecify.annotations.NullMarked;
