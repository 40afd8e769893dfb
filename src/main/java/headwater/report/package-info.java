/// A report as one file: blocks to HTML, Markdown, JSON, CSV, each with an escape of its own. Knows no lockfile and no analysis;
/// figures come finished from draw. May import model, the JDK and Jackson.
@NullMarked
package headwater.report;

import org.jspecify.annotations.NullMarked;
