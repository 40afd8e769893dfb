/// The control that shows a draw list: pan, zoom, hover, select, walk. Does no graph search. May import draw, layout.
@NullMarked
package headwater.ui.canvas;

import org.jspecify.annotations.NullMarked;
