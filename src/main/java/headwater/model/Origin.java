package headwater.model;

/// A place in an input file.
///
/// @param file    the name of the input as the user gave it
/// @param line    from 1; 0 when the place is the whole file
/// @param column  from 1; 0 when it is not known
public record Origin(String file, int line, int column) {
    public static Origin wholeFile(String file) {
        return new Origin(file, 0, 0);
    }

    /// `file`, `file:line` or `file:line:column`.
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
