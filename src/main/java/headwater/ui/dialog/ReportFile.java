package headwater.ui.dialog;

import headwater.report.ReportFormat;
import java.nio.file.Path;

/// Where a report goes, and as what.
public record ReportFile(Path path, ReportFormat format) {
}
