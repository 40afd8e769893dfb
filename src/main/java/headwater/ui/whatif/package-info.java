/// Changes that are tried out on the current file before anybody makes them, and the banner that says so. May import
/// workbench, analysis.whatif, ui up to session, ui.action, ui.overlay.
@NullMarked
package headwater.ui.whatif;

import org.jspecify.annotations.NullMarked;
