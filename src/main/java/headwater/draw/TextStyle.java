package headwater.draw;

/// The type styles of a picture, in px.
public enum TextStyle {
    NAME(13, true, false),
    DETAIL(12, false, false),
    RANGE(11, false, true);

    private final double size;
    private final boolean bold;
    private final boolean monospaced;

    TextStyle(double size, boolean bold, boolean monospaced) {
        this.size = size;
        this.bold = bold;
        this.monospaced = monospaced;
    }

    public double size() {
        return size;
    }

    public boolean bold() {
        return bold;
    }

    public boolean monospaced() {
        return monospaced;
    }
}
