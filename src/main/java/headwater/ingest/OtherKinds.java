package headwater.ingest;

import java.util.Locale;

/// Tells bytes that are certainly no text of a format by how they begin.
public final class OtherKinds {
    private OtherKinds() {
    }

    /// @param expected  what the text should be, `JSON`; the code of the failure is `not-json` then
    /// @throws ReadException when the bytes are empty, compressed, a page, or zeros
    public static void refuse(byte[] bytes, String expected, String file) throws ReadException {
        int start = 0;
        while (start < bytes.length && " \t\r\n".indexOf(bytes[start]) >= 0) {
            start++;
        }
        if (start == bytes.length) {
            throw new ReadException("empty", bytes.length == 0 ? "The file is empty." : "The file holds only blanks.",
                    file);
        }
        String code = "not-" + expected.toLowerCase(Locale.ROOT).replace(' ', '-');
        int first = bytes[start] & 0xff;
        int second = start + 1 < bytes.length ? bytes[start + 1] & 0xff : -1;
        if (first == 0 && second == 0) {
            throw new ReadException(code, "The file holds zeros where " + expected + " should begin.", file);
        }
        if (first == 0x1f && second == 0x8b || first == 'P' && second == 'K') {
            throw new ReadException("compressed", "The file is compressed; unpack it and open the result.", file);
        }
        if (first == '<') {
            throw new ReadException(code, "The file is an HTML or XML page, not " + expected
                    + "; perhaps a download that failed.", file);
        }
    }
}
