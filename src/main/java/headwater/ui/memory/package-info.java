/// What the window remembers from one start to the next. May import the JDK and JavaFX's properties.
@NullMarked
package headwater.ui.memory;

import org.jspecify.annotations.NullMarked;
