/// The paths from the roots to what is compromised, and the sentence. May import workbench, draw, ui up to session.
@NullMarked
package headwater.ui.paths;

import org.jspecify.annotations.NullMarked;
