package headwater.draw;

import headwater.fixture.EventStream;
import headwater.progress.Progress;
import headwater.workbench.Investigation;
import headwater.workbench.OverviewPicture;
import java.util.Optional;

/// Overviews of lockfiles, with texts measured by their length.
final class OverviewFixture {
    static final TextWidths WIDTHS = (text, style) -> text.length() * style.size() * 0.6;

    private OverviewFixture() {
    }

    static Overview of(String lockfile) {
        return of(EventStream.answer(lockfile), OverviewPicture.Merging.NONE);
    }

    static Overview of(Investigation answer, OverviewPicture.Merging merging) {
        return OverviewPicture.of(answer, merging, WIDTHS, Progress.NONE);
    }

    static int component(Overview picture, String label) {
        return picture.components().filter(c -> picture.graph().graph().component(c).label().equals(label)).findFirst()
                .orElseThrow();
    }

    static Optional<BoxShape> box(Overview picture, String label) {
        return picture.boxOf(component(picture, label));
    }
}
