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

    private final @Nullable String beginning;
    private final byte[] bytes;

    /// @param beginning  nothing when the bytes are the text itself, in UTF-8
    DigestText(@Nullable String beginning, byte[] bytes) {
        this.beginning = beginning;
        this.bytes = bytes;
    }

    /// @param text  in any form; [#toString()] gives it back
    public static DigestText of(String text) {
        int colon = text.lastIndexOf(':');
        int after = colon >= 0 ? colon + 1 : text.indexOf('-') + 1;
        byte[] digest = after == 0 ? null : colon >= 0 ? hex(text.toCharArray(), after, text.length() - after)
                : base64(text.substring(after));
        DigestText read = digest == null ? null : new DigestText(text.substring(0, after), digest);
        return read != null && read.toString().equals(text) ? read
                : asWritten(text);
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

    private static byte @Nullable [] base64(String text) {
        try {
            byte[] digest = Base64.getDecoder().decode(text);
            return digest.length == 0 ? null : digest;
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
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
