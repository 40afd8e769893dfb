package headwater.store;

import java.util.Arrays;

/// Reads what [VarintWriter] wrote; anything else is damage, never an overrun.
final class VarintReader {
    private static final int MAX_BITS = 63;

    private final byte[] bytes;
    private int at;

    VarintReader(byte[] bytes) {
        this.bytes = bytes;
    }

    long number() throws StoreException {
        long number = 0;
        for (int shift = 0; shift <= MAX_BITS; shift += 7) {
            if (at == bytes.length) {
                throw damaged();
            }
            byte next = bytes[at++];
            number |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw damaged();
    }

    long signed() throws StoreException {
        long number = number();
        return number >>> 1 ^ -(number & 1);
    }

    /// A number below a limit: an index.
    int below(int limit) throws StoreException {
        long number = number();
        if (number < 0 || number >= limit) {
            throw damaged();
        }
        return (int) number;
    }

    /// A count of things that take at least one byte each.
    int count() throws StoreException {
        return below(left() + 1);
    }

    /// Bytes with their number before them.
    byte[] block() throws StoreException {
        int length = count();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /// Bytes not yet read.
    int left() {
        return bytes.length - at;
    }

    int integer() throws StoreException {
        return below(Integer.MAX_VALUE);
    }

    String text() throws StoreException {
        char[] text = new char[count()];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) below(Character.MAX_VALUE + 1);
        }
        return new String(text);
    }

    void end() throws StoreException {
        if (at != bytes.length) {
            throw damaged();
        }
    }

    static StoreException damaged() {
        return new StoreException(StoreException.Kind.DAMAGED, "A graph in the store does not decode.");
    }
}
