package headwater.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Origin;
import headwater.workbench.ErrorCode;
import headwater.workbench.Failure;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages messages = new Messages();

    private static Failure.Unreadable unreadable(String code, String file) {
        return new Failure.Unreadable(code, "The JSON ends in the middle.", new Origin(file, 12, 3));
    }

    @Test
    void saysWhatWhereWhatWasUsedAndWhatToDo() {
        messages.show(unreadable("truncated", "a/package-lock.json"));
        Message shown = messages.shown().get().orElseThrow();
        assertThat(shown.title()).isEqualTo("This file could not be read");
        assertThat(shown.what()).isEqualTo("The JSON ends in the middle.");
        assertThat(shown.where()).isEqualTo("a/package-lock.json:12:3");
        assertThat(shown.used()).startsWith("Nothing of this file was used");
        assertThat(shown.advice()).startsWith("Copy it again");
        assertThat(shown.plain()).contains("package-lock.json:12:3").contains("truncated");
    }

    @Test
    void hasAdviceForCodesItDoesNotKnow() {
        messages.show(unreadable("some-new-code", "a"));
        assertThat(messages.shown().get().orElseThrow().advice()).contains("Open the file in an editor");
    }

    @Test
    void showsOneAfterTheOther() {
        messages.show(unreadable("truncated", "a"));
        messages.show(unreadable("truncated", "b"));
        messages.show(unreadable("truncated", "b"));
        assertThat(messages.waiting()).hasSize(2);
        messages.close();
        assertThat(messages.shown().get().orElseThrow().where()).startsWith("b");
        messages.close();
        messages.close();
        assertThat(messages.shown().get()).isEmpty();
    }

    @Test
    void namesADefectByACodeThatStaysTheSame() {
        ErrorCode code = ErrorCode.of(defect());
        assertThat(code).isEqualTo(ErrorCode.of(new IllegalStateException("around it", defect())));
        assertThat(code.text()).matches("HW-[0-9A-F]{8}");
        assertThat(Message.of(code).code()).isEqualTo(code.text());
        assertThat(Message.of(code).what()).doesNotContain("IllegalStateException");
    }

    private static IllegalArgumentException defect() {
        return new IllegalArgumentException("a user's text");
    }
}
