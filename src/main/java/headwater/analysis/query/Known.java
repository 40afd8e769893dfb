package headwater.analysis.query;

import java.util.BitSet;

/// Some components, as far as is known: Kleene's three values as two sets. Immutable as long as nobody changes the sets.
///
/// @param surely   what belongs to them
/// @param perhaps  what may belong to them; holds all of `surely`
record Known(BitSet surely, BitSet perhaps) {
    static Known exactly(BitSet components) {
        return new Known(components, components);
    }

    Known and(Known other) {
        BitSet both = (BitSet) surely.clone();
        both.and(other.surely);
        BitSet perhapsBoth = (BitSet) perhaps.clone();
        perhapsBoth.and(other.perhaps);
        return new Known(both, perhapsBoth);
    }

    Known or(Known other) {
        BitSet either = (BitSet) surely.clone();
        either.or(other.surely);
        BitSet perhapsEither = (BitSet) perhaps.clone();
        perhapsEither.or(other.perhaps);
        return new Known(either, perhapsEither);
    }

    /// Everything of a universe that does not belong to them; what is unknown stays so.
    Known not(BitSet universe) {
        BitSet none = (BitSet) universe.clone();
        none.andNot(perhaps);
        BitSet perhapsNone = (BitSet) universe.clone();
        perhapsNone.andNot(surely);
        return new Known(none, perhapsNone);
    }

    /// What cannot be told.
    BitSet untold() {
        BitSet open = (BitSet) perhaps.clone();
        open.andNot(surely);
        return open;
    }
}
