package headwater.draw;

import headwater.analysis.diff.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a legend tells about a picture.
///
/// @param roles   that occur
/// @param ways    the shortest path to each target, the nearest target first
/// @param hidden  components that the view leaves out
/// @param dependencies  what happened to those that are shown, in a picture of two builds
public record Key(List<Role> roles, List<Way> ways, int hidden, List<Mark> dependencies) {
    public static final Key EMPTY = new Key(List.of(), List.of(), 0, List.of());

    public Key {
        roles = List.copyOf(roles);
        ways = List.copyOf(ways);
        dependencies = List.copyOf(dependencies);
    }

    /// The way that a picture at rest shows: to what is selected, else to the nearest target.
    public Optional<Way> way(OptionalInt selected) {
        return ways.stream().filter(way -> selected.isPresent() && way.target() == selected.getAsInt()).findFirst()
                .or(() -> ways.stream().findFirst());
    }

    Key aimedAt(OptionalInt component) {
        List<Way> ordered = new ArrayList<>(ways);
        ordered.sort(Comparator.comparing(way -> component.isEmpty() || way.target() != component.getAsInt()));
        return new Key(roles, ordered, hidden, dependencies);
    }
}
