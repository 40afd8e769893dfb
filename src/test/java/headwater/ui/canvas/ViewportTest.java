package headwater.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ViewportTest {
    private static final Viewport.Area AREA = new Viewport.Area(10, 20, 800, 400);

    @Test
    void fitsInTheMiddle() {
        Viewport view = Viewport.fit(1600, 400, AREA, 1.3);
        assertThat(view.scale()).isEqualTo(0.5);
        assertThat(view.toScreenX(0)).isEqualTo(10);
        assertThat(view.toScreenY(200)).isEqualTo(220);
    }

    @Test
    void doesNotBlowUpASmallPicture() {
        assertThat(Viewport.fit(100, 50, AREA, 1.3).scale()).isEqualTo(1.3);
    }

    @Test
    void zoomsToTheMouse() {
        Viewport view = new Viewport(1, 30, 40);
        double x = view.toPictureX(200);
        double y = view.toPictureY(100);
        Viewport closer = view.zoomed(1.5, Viewport.MIN_SCALE, 200, 100);
        assertThat(closer.toScreenX(x)).isCloseTo(200, within(1e-9));
        assertThat(closer.toScreenY(y)).isCloseTo(100, within(1e-9));
        assertThat(closer.scale()).isEqualTo(1.5);
    }

    @Test
    void stopsZoomingAtItsBounds() {
        assertThat(new Viewport(1, 0, 0).zoomed(1e9, 0.05, 0, 0).scale()).isEqualTo(Viewport.MAX_SCALE);
        assertThat(new Viewport(1, 0, 0).zoomed(1e-9, 0.05, 0, 0).scale()).isEqualTo(0.05);
    }

    @Test
    void survivesEmptyPicturesAndAreas() {
        assertThat(Viewport.fit(0, 0, AREA, 1).scale()).isEqualTo(1);
        assertThat(Viewport.fit(10, 10, new Viewport.Area(0, 0, -5, 0), 1).scale()).isEqualTo(1);
    }
}
