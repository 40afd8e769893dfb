package headwater.store;

import headwater.progress.Progress;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Bytes made small: alone, or against other bytes that they are much like. Against others each block of 16 KB gets as its
/// dictionary the 32 KB (all that deflate looks back) that stand around the same part of the other bytes, so what is equal costs
/// almost nothing, and what was put in or taken out may move the rest by up to 8 KB. Linear; a block and a window in memory.
/// All look at whether the work is still wanted before each 64 KB and throw [headwater.progress.CancelledException] when not.
final class Deflated {
    private static final int BLOCK_BYTES = 16 << 10;
    private static final int WINDOW_BYTES = 32 << 10;
    private static final int BUFFER_BYTES = 1 << 16;
    /// Between two looks; bytes that repeat themselves take the deflater the longest.
    private static final int PIECE_BYTES = 1 << 14;

    private Deflated() {
    }

    static byte[] alone(byte[] bytes, Progress progress) {
        return deflate(bytes, 0, bytes.length, new byte[0], progress);
    }

    static byte[] against(byte[] base, byte[] bytes, Progress progress) {
        VarintWriter out = new VarintWriter();
        for (int from = 0; from < bytes.length; from += BLOCK_BYTES) {
            int length = Math.min(BLOCK_BYTES, bytes.length - from);
            out.block(deflate(bytes, from, length, window(base, from, bytes.length), progress));
        }
        return out.bytes();
    }

    /// Never more than the expected size, whatever the bytes say; a digest tells whether it is right.
    static byte[] inflate(byte[] small, int size, Progress progress) {
        return inflate(small, size, new byte[0], progress);
    }

    /// What [#against] made; as far as it can be read.
    static byte[] inflateAgainst(byte[] base, byte[] small, int size, Progress progress) {
        VarintReader in = new VarintReader(small);
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(size, BUFFER_BYTES));
        try {
            for (int from = 0; from < size; from += BLOCK_BYTES) {
                out.writeBytes(inflate(in.block(), Math.min(BLOCK_BYTES, size - from), window(base, from, size), progress));
            }
        } catch (StoreException cut) {
            return new byte[0];
        }
        return out.toByteArray();
    }

    private static byte[] window(byte[] base, int from, int size) {
        long middle = (long) from * base.length / size + BLOCK_BYTES / 2;
        int start = Math.clamp(middle - WINDOW_BYTES / 2, 0, Math.max(0, base.length - WINDOW_BYTES));
        return Arrays.copyOfRange(base, start, Math.min(base.length, start + WINDOW_BYTES));
    }

    private static byte[] deflate(byte[] bytes, int from, int length, byte[] dictionary, Progress progress) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            if (dictionary.length > 0) {
                deflater.setDictionary(dictionary);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(length / 4 + 16);
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int given = 0; !deflater.finished();) {
                progress.checkCancelled();
                if (given < length && deflater.needsInput()) {
                    int piece = Math.min(PIECE_BYTES, length - given);
                    deflater.setInput(bytes, from + given, piece);
                    given += piece;
                }
                if (given == length) {
                    deflater.finish();
                }
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflate(byte[] small, int size, byte[] dictionary, Progress progress) {
        Inflater inflater = new Inflater(true);
        try {
            if (dictionary.length > 0) {
                inflater.setDictionary(dictionary);
            }
            inflater.setInput(small);
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(size, small.length * 8) + 16);
            byte[] buffer = new byte[BUFFER_BYTES];
            int got;
            while (out.size() < size && (got = inflater.inflate(buffer, 0, Math.min(buffer.length, size - out.size()))) > 0) {
                out.write(buffer, 0, got);
                progress.checkCancelled();
            }
            return out.toByteArray();
        } catch (DataFormatException damaged) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }
}
