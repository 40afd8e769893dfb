/// The box that asks for components, and its help. May import workbench, analysis.query, ui up to session and ui.overlay.
@NullMarked
package headwater.ui.query;

import org.jspecify.annotations.NullMarked;
