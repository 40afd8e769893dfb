package headwater.ui.whatif;

import headwater.model.DisplayText;
import headwater.ui.action.ActionControls;
import headwater.ui.action.Actions;
import headwater.ui.session.Tried;
import headwater.ui.sign.Hint;
import headwater.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Says that what is shown is in no file, and which changes it is about.
public final class WhatIfBannerController {
    private static final int SHOWN = 3;

    private final WhatIfViewModel model;
    private final Actions actions;
    @FXML private HBox whatIf;
    @FXML private Label edits;
    @FXML private Button takeBack;
    @FXML private Button keepNote;
    @FXML private Button leave;

    public WhatIfBannerController(WhatIfViewModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
    }

    @FXML
    void initialize() {
        whatIf.managedProperty().bind(whatIf.visibleProperty());
        ActionControls.connect(takeBack, actions.get("whatif.undo"));
        takeBack.setText(Texts.text("whatif.undo"));
        ActionControls.connect(keepNote, actions.get("whatif.note"));
        keepNote.setText(Texts.text("whatif.note"));
        ActionControls.connect(leave, actions.get("whatif.leave"));
        leave.setText(Texts.text("whatif.leave"));
        Hint.on(edits, () -> model.tried().get().map(of -> String.join("\n", of.edits())).orElse(""));
        model.tried().subscribe(this::show);
    }

    private void show(Optional<Tried> tried) {
        whatIf.setVisible(tried.isPresent());
        tried.ifPresent(of -> edits.setText(DisplayText.line(words(of.edits()))));
    }

    /// The last few, for those were tried last.
    private static String words(List<String> edits) {
        int left = Math.max(0, edits.size() - SHOWN);
        String last = String.join("; ", edits.subList(left, edits.size()));
        return Texts.text("whatif.banner", left == 0 ? last : Texts.text("whatif.more", left, last));
    }
}
