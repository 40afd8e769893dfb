package headwater.layout;

/// Where many edges into one box run together: down or up at `x`, then into the box.
///
/// @param box    its index
/// @param edges  how many run along it
/// @param x      of the upright part, px
/// @param lead   from there to the box, where all run together
public record Trunk(int box, int edges, double x, PlacedBox lead) {
}
