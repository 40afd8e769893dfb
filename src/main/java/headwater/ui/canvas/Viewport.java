package headwater.ui.canvas;

import headwater.draw.DrawList;

/// Which part of a picture is seen: `screen = picture × scale + shift`. All in px.
public record Viewport(double scale, double shiftX, double shiftY) {
    static final double MIN_SCALE = 0.08;
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
    Viewport zoomed(double factor, double screenX, double screenY) {
        double next = Math.clamp(scale * factor, MIN_SCALE, MAX_SCALE);
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

    /// Whether nothing of a picture lies outside a control.
    boolean holds(DrawList picture, double width, double height) {
        return toScreenX(0) >= -1 && toScreenY(0) >= -1 && toScreenX(picture.width()) <= width + 1
                && toScreenY(picture.height()) <= height + 1;
    }

    /// Everything in the middle of an area, enlarged to `largest` at most.
    static Viewport fit(double pictureWidth, double pictureHeight, Area area, double largest) {
        if (pictureWidth <= 0 || pictureHeight <= 0 || area.width() <= 0 || area.height() <= 0) {
            return new Viewport(1, area.x(), area.y());
        }
        double wanted = Math.min(area.width() / pictureWidth, area.height() / pictureHeight);
        double scale = Math.clamp(wanted, MIN_SCALE, largest);
        return new Viewport(scale, area.x() + (area.width() - pictureWidth * scale) / 2,
                area.y() + (area.height() - pictureHeight * scale) / 2);
    }

    /// The part of a control that nothing lies over.
    record Area(double x, double y, double width, double height) {
    }
}
