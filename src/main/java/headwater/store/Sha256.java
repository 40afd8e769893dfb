package headwater.store;

import headwater.progress.Progress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The address of bytes.
final class Sha256 {
    private static final int PIECE_BYTES = 1 << 20;

    private Sha256() {
    }

    static byte[] of(byte[] bytes) {
        return of(bytes, Progress.NONE);
    }

    /// The same, in pieces.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    static byte[] of(byte[] bytes, Progress progress) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int from = 0; from < bytes.length; from += PIECE_BYTES) {
                progress.checkCancelled();
                digest.update(bytes, from, Math.min(PIECE_BYTES, bytes.length - from));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
