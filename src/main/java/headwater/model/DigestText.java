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

    private final @Nullable String beginning;
    private final byte[] bytes;

    /// @param beginning  nothing when the bytes are the text itself, in UTF-8
    DigestText(@Nullable String beginning, byte[] bytes) {
        this.beginning = beginning;
        this.bytes = bytes;
    }

    /// @param text  in any form; [#toString()] gives it back
    public static DigestText of(String text) {
        int dash = text.indexOf('-') + 1;
        byte[] written = dash == 0 ? null : base64(text, dash);
        // No digit of base64 is a colon.
        if (written != null && text.lastIndexOf(':', dash) < 0) {
            return new DigestText(text.substring(0, dash), written);
        }
        int colon = text.lastIndexOf(':') + 1;
        byte[] digest = colon == 0 ? null : lowerHex(text, colon);
        return digest == null ? asWritten(text) : new DigestText(text.substring(0, colon), digest);
    }

    private static byte @Nullable [] lowerHex(String text, int from) {
        byte[] digest = hex(text.toCharArray(), from, text.length() - from);
        return digest != null && text.endsWith(HEX.formatHex(digest)) ? digest : null;
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
    private static byte @Nullable [] base64(String text, int from) {
        int length = text.length() - from;
        if (length == 0 || length % GROUP != 0) {
            return null;
        }
        int padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
        // What Latin-1 lacks becomes a question mark, which is no digit; a pair becomes one.
        byte[] digits = text.getBytes(StandardCharsets.ISO_8859_1);
        if (digits.length != text.length()) {
            return null;
        }
        Arrays.fill(digits, digits.length - padding, digits.length, (byte) BASE64.charAt(0));
        byte[] digest = new byte[length / GROUP * 3];
        int bits = 0;
        int wrong = 0;
        for (int i = from, at = 0; i < digits.length; i += GROUP, at += 3) {
            bits = sixBits(digits[i]) << 18 | sixBits(digits[i + 1]) << 12 | sixBits(digits[i + 2]) << 6 | sixBits(digits[i + 3]);
            wrong |= bits;
            digest[at] = (byte) (bits >> 16);
            digest[at + 1] = (byte) (bits >> 8);
            digest[at + 2] = (byte) bits;
        }
        boolean meaningless = wrong < 0 || (bits & (1 << padding * Byte.SIZE) - 1) != 0;
        return meaningless ? null : padding == 0 ? digest : Arrays.copyOf(digest, digest.length - padding);
    }

    private static int sixBits(byte digit) {
        return SIX_BITS[digit & 0xff];
    }

    private static byte[] sixBits() {
        byte[] sixBits = new byte[256];
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
