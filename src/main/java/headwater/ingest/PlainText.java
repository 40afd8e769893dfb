package headwater.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Bytes of a text format as characters: UTF-8, or UTF-16 with a byte order mark.
public final class PlainText {
    private static final char REPLACEMENT = '\ufffd';

    private PlainText() {
    }

    /// The text without a byte order mark.
    ///
    /// @throws ReadException when the bytes are in another encoding
    public static String decode(byte[] bytes, String file) throws ReadException {
        boolean wide = startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe);
        String text = wide ? "" : new String(bytes, StandardCharsets.UTF_8);
        // Decoding that replaces is many times faster; only where it did replace something the slow way has to judge.
        if (wide || text.indexOf(REPLACEMENT) >= 0) {
            text = decodeStrictly(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8, file);
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String decodeStrictly(byte[] bytes, Charset charset, String file) throws ReadException {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException wrong) {
            throw new ReadException("file-unreadable", "The text cannot be decoded: it is not " + charset + ".", file);
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}
