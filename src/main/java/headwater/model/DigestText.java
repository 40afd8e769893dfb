package headwater.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The digest of a component as its input writes it, kept as bytes: `sha512-<base64>` and `<domain>:<algorithm>:<hex>` are
/// a beginning and the digest itself. What is written otherwise, such as several digests in a row, is kept as it is.
/// [Integrity] tells what it means.
public final class DigestText {
    private static final HexFormat HEX = HexFormat.of();
    private static final int NO_DIGIT = -1;
    /// What each character of ASCII stands for, or -1.
    private static final byte[] DIGITS = digits();
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final byte[] SIX_BITS = sixBits();
    /// Digits of base64 that stand for three bytes.
    private static final int GROUP = 4;

    private static final String USUAL_BEGINNING = "sha512-";
    private static final char[] USUAL = USUAL_BEGINNING.toCharArray();

    private final @Nullable String beginning;
    private final byte[] bytes;

    /// @param beginning  nothing when the bytes are the text itself, in UTF-8
    DigestText(@Nullable String beginning, byte[] bytes) {
        this.beginning = beginning;
        this.bytes = bytes;
    }

    /// @param text  in any form; [#toString()] gives it back
    public static DigestText of(String text) {
        return of(text.toCharArray(), 0, text.length());
    }

    /// The same of characters, of which no text has to be made first.
    public static DigestText of(char[] text, int from, int length) {
        int end = from + length;
        int dash = from;
        while (dash < end && text[dash] != '-' && text[dash] != ':') {
            dash++;
        }
        if (dash < end && text[dash] == '-') {
            byte[] digest = base64(text, dash + 1, end);
            if (digest != null) {
                return new DigestText(beginning(text, from, dash + 1), digest);
            }
        }
        int colon = end;
        while (colon > from && text[colon - 1] != ':') {
            colon--;
        }
        byte[] digest = colon == from ? null : lowerHex(text, colon, end);
        return digest == null ? asWritten(new String(text, from, length)) : new DigestText(beginning(text, from, colon), digest);
    }

    /// Nearly all begin alike; these share one text.
    private static String beginning(char[] text, int from, int end) {
        boolean usual = Arrays.equals(text, from, end, USUAL, 0, USUAL.length);
        return usual ? USUAL_BEGINNING : new String(text, from, end - from);
    }

    private static byte @Nullable [] lowerHex(char[] text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text[i] >= 'A' && text[i] <= 'F') {
                return null;
            }
        }
        return hex(text, from, end - from);
    }

    /// A text that is kept as it is.
    static DigestText asWritten(String text) {
        return new DigestText(null, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A digest that is given as bytes, which must not be changed any more.
    ///
    /// @param beginning  see [Integrity#beginning]
    public static DigestText of(String beginning, byte[] digest) {
        return new DigestText(beginning, digest);
    }

    /// The bytes that digits stand for, or nothing when they are no pairs of hexadecimal digits.
    public static byte @Nullable [] hex(char[] digits, int from, int length) {
        if (length == 0 || length % 2 != 0) {
            return null;
        }
        byte[] digest = new byte[length / 2];
        int wrong = 0;
        for (int i = 0; i < digest.length; i++) {
            int high = digit(digits[from + 2 * i]);
            int low = digit(digits[from + 2 * i + 1]);
            wrong |= high | low;
            digest[i] = (byte) (high << 4 | low);
        }
        return wrong < 0 ? null : digest;
    }

    private static int digit(char c) {
        return c < DIGITS.length ? DIGITS[c] : NO_DIGIT;
    }

    private static byte[] digits() {
        byte[] digits = new byte[128];
        for (char c = 0; c < digits.length; c++) {
            digits[c] = (byte) Character.digit(c, 16);
        }
        return digits;
    }

    /// The bytes that digits stand for, or nothing when it is not what an encoder would write for them: whole groups of
    /// four, no bit that means nothing.
    private static byte @Nullable [] base64(char[] text, int from, int end) {
        int length = end - from;
        if (length == 0 || length % GROUP != 0) {
            return null;
        }
        int padding = text[end - 1] != '=' ? 0 : text[end - 2] != '=' ? 1 : 2;
        byte[] digest = new byte[length / GROUP * 3 - padding];
        int wrong = 0;
        int at = 0;
        for (int i = from; i < end - GROUP; i += GROUP, at += 3) {
            int bits = sixBits(text[i]) << 18 | sixBits(text[i + 1]) << 12 | sixBits(text[i + 2]) << 6 | sixBits(text[i + 3]);
            wrong |= bits;
            digest[at] = (byte) (bits >> 16);
            digest[at + 1] = (byte) (bits >> 8);
            digest[at + 2] = (byte) bits;
        }
        int bits = 0;
        for (int i = end - GROUP; i < end; i++) {
            bits = bits << 6 | (i < end - padding ? sixBits(text[i]) : 0);
        }
        for (int shift = 16; at < digest.length; at++, shift -= Byte.SIZE) {
            digest[at] = (byte) (bits >> shift);
        }
        boolean meaningless = (wrong | bits) < 0 || (bits & (1 << padding * Byte.SIZE) - 1) != 0;
        return meaningless ? null : digest;
    }

    private static int sixBits(char digit) {
        return digit < SIX_BITS.length ? SIX_BITS[digit] : NO_DIGIT;
    }

    private static byte[] sixBits() {
        byte[] sixBits = new byte[128];
        Arrays.fill(sixBits, (byte) NO_DIGIT);
        for (int i = 0; i < BASE64.length(); i++) {
            sixBits[BASE64.charAt(i)] = (byte) i;
        }
        return sixBits;
    }

    @Nullable String beginning() {
        return beginning;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DigestText that && Arrays.equals(bytes, that.bytes)
                && Objects.equals(beginning, that.beginning);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// As the input writes it.
    @Override
    public String toString() {
        return beginning == null ? new String(bytes, StandardCharsets.UTF_8)
                : beginning + (beginning.endsWith(":") ? HEX.formatHex(bytes) : Base64.getEncoder().encodeToString(bytes));
    }
}
