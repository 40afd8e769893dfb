package headwater.ui.inspector;

import headwater.ui.session.Listing;

/// What a click on a fact does: it leads to the evidence.
public sealed interface Link {
    /// Selects a component.
    record Select(int component) implements Link {
    }

    /// Lists in the table what a number counts.
    record ListThem(Listing listing) implements Link {
    }

    /// Draws the paths to a component.
    record Paths(int component) implements Link {
    }

    /// Shows a component among the dominators.
    record Dominators(int component) implements Link {
    }

    /// Copies a text.
    record Copy(String text) implements Link {
    }
}
