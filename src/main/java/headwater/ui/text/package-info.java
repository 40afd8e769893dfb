/// The window's words: the message bundle and how numbers are written. May import the JDK only.
@NullMarked
package headwater.ui.text;

import org.jspecify.annotations.NullMarked;
