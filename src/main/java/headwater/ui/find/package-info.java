/// Finding components: quick open over the whole file, find in the picture of paths. May import workbench, draw, ui up to
/// session and canvas.
@NullMarked
package headwater.ui.find;

import org.jspecify.annotations.NullMarked;
