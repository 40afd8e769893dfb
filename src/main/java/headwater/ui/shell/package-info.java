/// The window around the features; the only feature that knows the others. May import all of ui.
@NullMarked
package headwater.ui.shell;

import org.jspecify.annotations.NullMarked;
