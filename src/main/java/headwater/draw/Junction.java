package headwater.draw;

/// Where many dependencies on one component run together.
///
/// @param component  depended on
/// @param count      curves that run together
/// @param x          where they turn towards the component, px
/// @param y          of the last stretch, px
public record Junction(int component, int count, double x, double y) {
    /// What stands beside it.
    String text() {
        return count + " dependants";
    }
}
