package headwater.ingest;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The look at the first bytes by which formats without a name of their own are recognised.
public final class FirstBytes {
    private FirstBytes() {
    }

    /// Whether a JSON object begins in which a mark stands early.
    public static boolean isJsonWith(Pattern mark, byte[] head) {
        String text = text(head);
        return text.startsWith("{") && mark.matcher(text).find();
    }

    /// The first bytes as text, in whichever encoding: without zeros, a byte order mark and leading blanks.
    public static String text(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
        int start = 0;
        while (start < text.length() && " \t\r\n\u00ef\u00bb\u00bf\u00fe\u00ff".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }
}
