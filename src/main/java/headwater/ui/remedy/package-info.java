/// The smallest change that takes a suspect out, with what to write for it. May import workbench, ui up to session.
@NullMarked
package headwater.ui.remedy;

import org.jspecify.annotations.NullMarked;
