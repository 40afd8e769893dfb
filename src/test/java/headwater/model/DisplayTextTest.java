package headwater.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTextTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 9, 10, 0x1B, 0x7F, 0x85, 0x061C, 0x200E, 0x200F, 0x2028, 0x202A, 0x202E, 0x200B, 0xFEFF, 0x2066, 0x2069,
            0xD800, 0xDFFF, 0xFFFE, 0xFFFF, 0x1FFFE})
    void replacesWhatIsNotSeenAndChangesWhatIsSeen(int c) {
        String raw = "a" + new String(new int[] {c}, 0, 1) + "b";

        assertThat(DisplayText.of(raw)).isEqualTo("a\uFFFDb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"event-stream", "@scope/name", "名前", "שלום", "a👩‍🚀b", "İı", "~3.3.0 || ^4"})
    void keepsEveryOtherText(String text) {
        assertThat(DisplayText.of(text)).isSameAs(text);
    }

    @Test
    void isolatesOnlyWhatRunsFromRightToLeft() {
        assertThat(DisplayText.isolated("left-pad")).isEqualTo("left-pad");
        assertThat(DisplayText.isolated("שלום-pad")).isEqualTo("\u200Eשלום-pad\u200E");
    }

    @Test
    void aNameCannotLeaveItsIsolate() {
        assertThat(DisplayText.isolated("ש\u2069\u202Eexe.pdf")).isEqualTo("\u200Eש\uFFFD\uFFFDexe.pdf\u200E");
    }
}
