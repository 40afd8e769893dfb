package headwater.report;

/// One text of a table.
///
/// @param code  whether it is a location, a digest or a command, to be set in one width
public record Cell(String text, Tone tone, boolean code) {
    public static Cell of(String text) {
        return new Cell(text, Tone.PLAIN, false);
    }

    public static Cell of(String text, Tone tone) {
        return new Cell(text, tone, false);
    }

    public static Cell code(String text) {
        return new Cell(text, Tone.PLAIN, true);
    }
}
