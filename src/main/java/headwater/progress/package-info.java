/// How long work tells how far it is and learns that it is no longer wanted. May import the JDK only.
@NullMarked
package headwater.progress;

import org.jspecify.annotations.NullMarked;
