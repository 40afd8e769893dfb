package headwater.ui.canvas;

import headwater.draw.Picture;
import headwater.layout.PlacedBox;

/// Which part of a picture is seen: `screen = picture × scale + shift`. All in px.
public record Viewport(double scale, double shiftX, double shiftY) {
    /// As far out as one zooms, unless all of a picture is smaller still.
    static final double MIN_SCALE = 0.08;
    /// A picture of a million components is as small as that.
    private static final double LEAST = 0.002;
    static final double MAX_SCALE = 4;

    double toPictureX(double screenX) {
        return (screenX - shiftX) / scale;
    }

    double toPictureY(double screenY) {
        return (screenY - shiftY) / scale;
    }

    double toScreenX(double pictureX) {
        return pictureX * scale + shiftX;
    }

    double toScreenY(double pictureY) {
        return pictureY * scale + shiftY;
    }

    Viewport moved(double dx, double dy) {
        return new Viewport(scale, shiftX + dx, shiftY + dy);
    }

    /// Zooms so that the point under the mouse stays where it is.
    ///
    /// @param least  the smallest scale
    Viewport zoomed(double factor, double least, double screenX, double screenY) {
        double next = Math.clamp(scale * factor, least, MAX_SCALE);
        double real = next / scale;
        return new Viewport(next, screenX - (screenX - shiftX) * real, screenY - (screenY - shiftY) * real);
    }

    /// A view on the way from this one to another.
    ///
    /// @param share  from 0 to 1
    Viewport towards(Viewport other, double share) {
        double smaller = scale * Math.pow(other.scale / scale, share);
        double part = Math.abs(other.scale - scale) < 1e-9 ? share : (smaller - scale) / (other.scale - scale);
        return new Viewport(smaller, shiftX + (other.shiftX - shiftX) * part, shiftY + (other.shiftY - shiftY) * part);
    }

    /// The part of a picture that a control of some size shows.
    PlacedBox seen(double width, double height) {
        return new PlacedBox(toPictureX(0), toPictureY(0), width / scale, height / scale);
    }

    /// Whether nothing of a picture lies outside a control.
    boolean holds(Picture picture, double width, double height) {
        return toScreenX(0) >= -1 && toScreenY(0) >= -1 && toScreenX(picture.width()) <= width + 1
                && toScreenY(picture.height()) <= height + 1;
    }

    /// Everything in the middle of an area, enlarged to `largest` at most.
    static Viewport fit(double pictureWidth, double pictureHeight, Area area, double largest) {
        if (pictureWidth <= 0 || pictureHeight <= 0 || area.width() <= 0 || area.height() <= 0) {
            return new Viewport(1, area.x(), area.y());
        }
        double wanted = Math.min(area.width() / pictureWidth, area.height() / pictureHeight);
        double scale = Math.clamp(wanted, LEAST, largest);
        return new Viewport(scale, area.x() + (area.width() - pictureWidth * scale) / 2,
                area.y() + (area.height() - pictureHeight * scale) / 2);
    }

    /// The part of a control that nothing lies over.
    record Area(double x, double y, double width, double height) {
    }
}
