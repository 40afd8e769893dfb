/// Every action once, with its words and keys, for menus, buttons, palette and key map. May import ui.text.
@NullMarked
package headwater.ui.action;

import org.jspecify.annotations.NullMarked;
