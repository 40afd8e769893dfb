/// One list of shapes for screen, SVG and PNG: what a picture of paths shows, in roles instead of colours, and the
/// palettes. No scene classes. May import layout, model, progress.
@NullMarked
package headwater.draw;

import org.jspecify.annotations.NullMarked;
