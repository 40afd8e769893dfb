/// The command line: the same engine and the same answers as the window. The only package that uses standard streams.
/// May import everything but ui.
@NullMarked
package headwater.cli;

import org.jspecify.annotations.NullMarked;
