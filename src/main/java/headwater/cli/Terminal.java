package headwater.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The streams of one run. Text goes out as UTF-8 with control characters made visible, since names in lockfiles can
/// hold escape sequences and direction overrides that would repaint the terminal.
final class Terminal {
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean colour;
    private final boolean progress;
    private boolean shown;

    /// @param colour    whether escape sequences of our own may be written
    /// @param progress  whether a person looks on who wants to see progress
    Terminal(InputStream in, OutputStream out, OutputStream err, boolean colour, boolean progress) {
        this.in = in;
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.colour = colour;
        this.progress = progress;
    }

    /// The streams of this process: colour and progress only where a person looks on.
    @SuppressWarnings("SystemConsoleNull")
    static Terminal ofProcess() {
        boolean person = System.console() != null && System.console().isTerminal();
        boolean plain = System.getenv().containsKey("NO_COLOR") || "dumb".equals(System.getenv("TERM"));
        return new Terminal(System.in, System.out, System.err, person && !plain, person);
    }

    InputStream in() {
        return in;
    }

    /// The raw stream, for formats that escape by themselves.
    OutputStream raw() {
        return out;
    }

    void line(String text) {
        clearProgress();
        out.print(visible(text));
        out.print('\n');
    }

    /// A line that stands out where colour is allowed.
    void alarm(String text) {
        clearProgress();
        out.print(colour ? "\u001b[1;31m" + visible(text) + "\u001b[0m\n" : visible(text) + "\n");
    }

    void error(String text) {
        clearProgress();
        err.print(visible(text) + "\n");
    }

    /// Writes what is left and says whether all of the answer got out: a full disk or a closed pipe loses it.
    boolean flush() {
        clearProgress();
        err.flush();
        return !out.checkError();
    }

    /// A line on the error stream that the next one replaces; nothing where no person looks on.
    void progress(String text) {
        if (progress) {
            err.print("\r\u001b[K" + visible(text));
            err.flush();
            shown = true;
        }
    }

    private void clearProgress() {
        if (progress && shown) {
            err.print("\r\u001b[K");
            err.flush();
            shown = false;
        }
    }

    /// Control characters and what has no shape of its own (direction marks, zero-width blanks, tags) as their code
    /// numbers; everything else as it is.
    static String visible(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE, Character.PRIVATE_USE -> safe.append(String.format("\\u%04x", c));
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
