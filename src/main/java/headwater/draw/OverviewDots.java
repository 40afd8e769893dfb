package headwater.draw;

/// How large dots are, in screen px.
final class OverviewDots {
    /// No dot reaches farther from its middle.
    static final double MOST = 14;
    private static final double LEAST = 0.8;
    private static final double SMALL = 18;
    private static final double HEAVY = 26;
    private static final double MOST_SMALL = 4;
    private static final double MOST_HEAVY = 4;
    /// What tells something by its colour is never smaller.
    private static final double LEAST_ROUTE = 3.4;
    private static final double LEAST_ROOT = 4;
    private static final double LEAST_COMPROMISED = 6.5;

    private OverviewDots() {
    }

    /// @param weight  from 0 to 1
    /// @param scale   screen px of one px of the picture
    static double radius(double weight, Role role, double scale) {
        double small = Math.min(MOST_SMALL, SMALL * scale);
        double heavy = Math.min(MOST_HEAVY, HEAVY * scale) * weight;
        double least = switch (role) {
            case COMPROMISED -> LEAST_COMPROMISED;
            case ROOT -> LEAST_ROOT;
            case PATH -> LEAST_ROUTE;
            default -> LEAST;
        };
        return Math.max(least, small + heavy);
    }
}
