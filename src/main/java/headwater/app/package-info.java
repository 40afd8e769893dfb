/// Puts the program together: the choice between window and command line, the window's life, the services.
/// May import everything.
@NullMarked
package headwater.app;

import org.jspecify.annotations.NullMarked;
