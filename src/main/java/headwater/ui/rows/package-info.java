/// How long tables fill. May import the JDK and JavaFX only.
@NullMarked
package headwater.ui.rows;

import org.jspecify.annotations.NullMarked;
