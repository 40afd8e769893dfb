package headwater.ui.shell;

import javafx.beans.DefaultProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A part of the window that takes the room it is given and asks for none. What changes inside is laid out inside: the
/// window around it is not measured anew, which takes long where texts wrap, since nothing remembers a height for a width.
@DefaultProperty("content")
public final class Frame extends Region {
    /// Null until the view is loaded.
    public @Nullable Node getContent() {
        return getChildren().isEmpty() ? null : getChildren().getFirst();
    }

    public void setContent(Node content) {
        content.setManaged(false);
        getChildren().setAll(content);
    }

    @Override
    protected void layoutChildren() {
        if (!getChildren().isEmpty()) {
            getChildren().getFirst().resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
