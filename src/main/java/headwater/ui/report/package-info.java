/// Writes what the window shows as a report. May import session, dialog, notice, work, action and workbench.
@NullMarked
package headwater.ui.report;

import org.jspecify.annotations.NullMarked;
