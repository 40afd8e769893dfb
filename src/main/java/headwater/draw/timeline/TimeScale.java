package headwater.draw.timeline;

/// How time becomes width.
public enum TimeScale {
    /// A day is as wide as a label.
    DAY(40),
    /// A week is.
    WEEK(40.0 / 7),
    /// Every build is as far from the next, however much time lies between.
    BUILD(22);

    private final double pxPerUnit;

    TimeScale(double pxPerUnit) {
        this.pxPerUnit = pxPerUnit;
    }

    /// px for a day, or from one build to the next.
    double pxPerUnit() {
        return pxPerUnit;
    }
}
