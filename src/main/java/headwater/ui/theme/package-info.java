/// Light and dark: what the user chose, what is in force, and the stylesheets for it. May import draw, ui.text.
@NullMarked
package headwater.ui.theme;

import org.jspecify.annotations.NullMarked;
