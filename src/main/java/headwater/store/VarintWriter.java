package headwater.store;

import java.util.Arrays;

/// Numbers of seven bits a byte, the lowest first; texts character by character, so that no character is lost, not even
/// half a surrogate pair.
final class VarintWriter {
    private byte[] bytes = new byte[1 << 12];
    private int size;

    /// An unsigned number.
    void number(long number) {
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            octet((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        octet((int) rest);
    }

    /// A number that may be negative.
    void signed(long number) {
        number(number << 1 ^ number >> 63);
    }

    void text(String text) {
        number(text.length());
        for (int i = 0; i < text.length(); i++) {
            number(text.charAt(i));
        }
    }

    /// Bytes with their number before them.
    void block(byte[] block) {
        number(block.length);
        for (byte each : block) {
            octet(each);
        }
    }

    private void octet(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) value;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
