package headwater.workbench;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The untouched bytes of an import and their address. The digest is made when it is first asked for, since many
/// questions never ask.
public final class SourceBytes {
    private final byte[] bytes;
    private volatile String sha256 = "";

    SourceBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    public int sizeBytes() {
        return bytes.length;
    }

    /// SHA-256 as 64 hexadecimal digits. Linear in the size, once.
    public String sha256() {
        if (sha256.isEmpty()) {
            try {
                sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return sha256;
    }
}
