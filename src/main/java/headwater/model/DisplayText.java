package headwater.model;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Text from an input as people are shown it. Names are hostile: a direction override would let one read as another,
/// and a name that is written from right to left would turn round the version beside it.
/// Source: Unicode Standard Annex 9, "Unicode Bidirectional Algorithm", sections 2 and 6.
public final class DisplayText {
    private static final char LEFT_TO_RIGHT_MARK = '\u200E';
    private static final int REPLACEMENT = 0xFFFD;

    private DisplayText() {
    }

    /// The text with U+FFFD in place of what is not seen and changes what is seen: control characters, characters that
    /// set the direction, those without width that do not join letters, lone surrogates and what no character is.
    public static String of(String raw) {
        if (raw.codePoints().allMatch(DisplayText::isHarmless)) {
            return raw;
        }
        StringBuilder safe = new StringBuilder();
        raw.codePoints().forEach(c -> safe.appendCodePoint(isHarmless(c) ? c : REPLACEMENT));
        return safe.toString();
    }

    /// A name to be put beside other text: as [#of] gives it, and so that its direction does not reach beyond it. What
    /// is written from left to right throughout needs nothing for that and stays as it is. Marks on both sides do it, not
    /// an isolate: fonts know the mark, while JavaFX shows an isolate as a missing character.
    public static String isolated(String raw) {
        String safe = of(raw);
        return safe.codePoints().noneMatch(DisplayText::runsLeft) ? safe : LEFT_TO_RIGHT_MARK + safe + LEFT_TO_RIGHT_MARK;
    }

    /// A sentence that holds names: as [#of] gives it, and so that the direction of no word reaches beyond it.
    public static String line(String raw) {
        String safe = of(raw);
        return safe.codePoints().noneMatch(DisplayText::runsLeft) ? safe
                : Arrays.stream(safe.split(" ", -1)).map(DisplayText::isolated).collect(Collectors.joining(" "));
    }

    /// Whether a character may stand in a label as it is.
    public static boolean isHarmless(int c) {
        boolean direction = c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean separator = c == 0x2028 || c == 0x2029;
        boolean unseen = c == 0xAD || c == 0x200B || c >= 0x2060 && c <= 0x2064 || c == 0xFEFF
                || c >= 0xE0000 && c <= 0xE007F;
        return !Character.isISOControl(c) && !direction && !surrogate && !separator && !unseen
                && (c & 0xFFFE) != 0xFFFE;
    }

    private static boolean runsLeft(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> true;
            default -> false;
        };
    }
}
