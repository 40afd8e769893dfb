package headwater.report;

import java.util.Locale;
import java.util.Optional;

/// How a report is written. The same report always gives the same text.
public enum ReportFormat {
    HTML, MD, JSON, CSV;

    /// As file names end, without a dot.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The format that a file name asks for by its end.
    public static Optional<ReportFormat> ofFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (ReportFormat each : values()) {
            if (lower.endsWith("." + each.extension())) {
                return Optional.of(each);
            }
        }
        return lower.endsWith(".htm") ? Optional.of(HTML) : lower.endsWith(".markdown") ? Optional.of(MD) : Optional.empty();
    }

    public String write(Report report) {
        return switch (this) {
            case HTML -> HtmlReport.write(report);
            case MD -> MarkdownReport.write(report);
            case JSON -> JsonReport.write(report);
            case CSV -> CsvReport.write(report);
        };
    }
}
