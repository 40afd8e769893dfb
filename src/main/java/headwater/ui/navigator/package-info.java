/// Open files with their verdicts, and the built-in incidents. May import workbench, ui up to session.
@NullMarked
package headwater.ui.navigator;

import org.jspecify.annotations.NullMarked;
