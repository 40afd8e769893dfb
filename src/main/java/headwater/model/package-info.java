/// What exists: components, dependencies, coverage, problems, advisories. Immutable; knows no file format, no library.
/// May import the JDK only.
@NullMarked
package headwater.model;

import org.jspecify.annotations.NullMarked;
