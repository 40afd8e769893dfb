/// Every component in a table: the accessible twin of the picture. May import workbench, ui up to session.
@NullMarked
package headwater.ui.components;

import org.jspecify.annotations.NullMarked;
