/// The whole graph: overview by distance from the roots, and the neighbourhood of a component. May import workbench, draw,
/// ui up to session, ui.selection, ui.find.
@NullMarked
package headwater.ui.graph;

import org.jspecify.annotations.NullMarked;
