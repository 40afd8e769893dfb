/// What is pasted anywhere in the window: lists of components are looked up in the open files, lockfiles are opened. May
/// import workbench, ui up to session.
@NullMarked
package headwater.ui.paste;

import org.jspecify.annotations.NullMarked;
