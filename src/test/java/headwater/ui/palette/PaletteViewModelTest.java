package headwater.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ui.action.Action;
import headwater.ui.action.ActionGroup;
import headwater.ui.action.Actions;
import headwater.ui.memory.Memory;
import headwater.ui.overlay.Overlays;
import headwater.ui.views.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
    private final Actions actions = new Actions();
    private final Overlays overlays = new Overlays();
    private final List<String> done = new ArrayList<>();
    private final SimpleBooleanProperty answered = new SimpleBooleanProperty(true);
    private Map<String, String> kept = Map.of();
    private final PaletteViewModel model = new PaletteViewModel(actions, overlays, new Memory(Map.of(), all -> kept = all));

    @BeforeEach
    void register() {
        for (String id : List.of("open", "close")) {
            actions.add(ActionGroup.FILES, id, "", () -> done.add(id));
        }
        actions.add(ActionGroup.COPY, "copy-sentence", "", answered, () -> done.add("copy-sentence"));
        actions.add(ActionGroup.PICTURE, "zoom-in", "", answered, () -> done.add("zoom-in"));
        actions.add(ActionGroup.HELP, "palette", "", () -> done.add("palette"));
    }

    private List<String> find(String typed) {
        return model.find(typed).stream().map(Action::id).toList();
    }

    @Test
    void offersEverythingThatCanBeDoneButItself() {
        assertThat(find("")).containsExactly("open", "close", "copy-sentence", "zoom-in");
        answered.set(false);
        assertThat(find("")).containsExactly("open", "close");
    }

    @Test
    void putsFirstWhatBelongsToTheSituation() {
        SimpleBooleanProperty picture = new SimpleBooleanProperty(true);
        actions.near(ActionGroup.PICTURE, picture);
        assertThat(find("")).containsExactly("zoom-in", "open", "close", "copy-sentence");
        picture.set(false);
        assertThat(find("")).startsWith("open");
    }

    @Test
    void findsByWordsInAnyOrderByInitialsAndByMenu() {
        assertThat(find("sent copy")).containsExactly("copy-sentence");
        assertThat(find("zi")).startsWith("zoom-in");
        assertThat(find("file close")).startsWith("close");
        assertThat(find("nonsense")).isEmpty();
    }

    @Test
    void closesItselfDoesItAndRemembersItAsTheLast() {
        overlays.open(Views.PALETTE);
        model.choose(actions.get("zoom-in"));
        assertThat(done).containsExactly("zoom-in");
        assertThat(overlays.shown().get()).isEmpty();
        assertThat(find("")).startsWith("zoom-in");
        model.choose(actions.get("close"));
        assertThat(find("")).startsWith("close", "zoom-in");
        assertThat(model.isRecent(actions.get("zoom-in"))).isTrue();
        assertThat(model.isRecent(actions.get("open"))).isFalse();
    }

    @Test
    void remembersFromOneStartToTheNextWhatWasDoneLast() {
        model.choose(actions.get("zoom-in"));
        model.choose(actions.get("close"));
        PaletteViewModel next = new PaletteViewModel(actions, overlays, new Memory(kept, _ -> { }));

        assertThat(next.find("")).extracting(Action::id).startsWith("close", "zoom-in");
    }

    @Test
    void passesOverWhatWasDoneLastAndCannotBeDoneNowOrIsGone() {
        Memory memory = new Memory(Map.of("palette.recent.0", "zoom-in", "palette.recent.1", "no-such-action",
                "palette.recent.2", "close"), _ -> { });
        answered.set(false);

        assertThat(new PaletteViewModel(actions, overlays, memory).find("")).extracting(Action::id)
                .containsExactly("close", "open");
    }
}
