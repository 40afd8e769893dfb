package headwater.cli;

import headwater.analysis.exposure.ExposureWindow;
import headwater.workbench.ExposureCause;
import java.util.Optional;

/// A window with what brought it in and took it out, as far as two snapshots tell.
record ExposureEnds(ExposureWindow window, Optional<ExposureCause> in, Optional<ExposureCause> out) {
}
