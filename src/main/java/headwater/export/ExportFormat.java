package headwater.export;

import java.util.Locale;

/// The formats by the names that the command line knows.
public enum ExportFormat {
    JGF, DOT, GRAPHML, CYCLONEDX, SPDX;

    public GraphWriter writer() {
        return switch (this) {
            case JGF -> new JgfWriter();
            case DOT -> new DotWriter();
            case GRAPHML -> new GraphMlWriter();
            case CYCLONEDX -> new CycloneDxWriter();
            case SPDX -> new SpdxWriter();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
