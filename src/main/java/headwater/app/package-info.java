/// Starts the program and calls the constructors of its services. May import everything.
@NullMarked
package headwater.app;

import org.jspecify.annotations.NullMarked;
