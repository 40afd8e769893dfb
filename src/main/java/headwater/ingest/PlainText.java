package headwater.ingest;

import headwater.model.Origin;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Text files as text: UTF-8, or UTF-16 where a byte order mark says so.
public final class PlainText {
    private static final List<String> CONFLICT = List.of("<<<<<<< ", "||||||| ", ">>>>>>> ");
    private static final char REPLACEMENT = '\ufffd';

    private PlainText() {
    }

    /// The text of a file that should be one.
    ///
    /// @throws ReadException when the bytes are certainly something else, or no text
    public static String of(InputSource input) throws ReadException {
        byte[] bytes = input.bytes();
        refuseOtherKinds(bytes, "text", input.name());
        return decode(bytes, input.name());
    }

    /// As [OtherKinds#refuse] does, but a conflict at the beginning is no page.
    ///
    /// @throws ReadException as [OtherKinds#refuse] does
    public static void refuseOtherKinds(byte[] bytes, String expected, String file) throws ReadException {
        if (!startsWith(bytes, '<', '<')) {
            OtherKinds.refuse(bytes, expected, file);
        }
    }

    /// The same whatever it begins with.
    ///
    /// @throws ReadException when the bytes are no text
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

    /// The lines of a file that should be text, without their ends, whatever these are.
    ///
    /// @throws ReadException as [#of] does, and as [#refuseConflict] does
    public static List<String> lines(InputSource input) throws ReadException {
        List<String> lines = of(input).lines().toList();
        refuseConflict(lines, input.name());
        return lines;
    }

    /// @throws ReadException when two branches were merged and the conflict is still in the file
    public static void refuseConflict(List<String> lines, String file) throws ReadException {
        for (int i = 0; i < lines.size(); i++) {
            if (CONFLICT.stream().anyMatch(lines.get(i)::startsWith)) {
                throw new ReadException("merge-conflict", "A merge conflict is still in the file; which side counts cannot "
                        + "be told. Resolve it and open the file again.", new Origin(file, i + 1, 1));
            }
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}
