package headwater.ingest.archive;

import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/// A file in an archive while the walk stands at it.
public final class ArchiveFile {
    private final ArchivePlace place;
    private final ArchiveItem item;
    private final ReadLimits limits;
    private byte[] head = new byte[0];
    private Optional<InputStream> opened = Optional.empty();

    ArchiveFile(ArchivePlace place, ArchiveItem item, ReadLimits limits) {
        this.place = place;
        this.item = item;
        this.limits = limits;
    }

    public ArchivePlace place() {
        return place;
    }

    public String fileName() {
        return place.inside().substring(place.inside().lastIndexOf('/') + 1);
    }

    /// As the archive says; what is read is measured.
    public long sizeBytes() {
        return item.sizeBytes();
    }

    /// Why its bytes cannot be had, where they cannot.
    public Optional<Refusal> refusal() {
        return item.refusal();
    }

    /// The first bytes.
    ///
    /// @throws IOException when the archive is damaged here
    public byte[] head(int most) throws IOException {
        if (head.length < most) {
            byte[] more = rest().readNBytes(most - head.length);
            byte[] longer = Arrays.copyOf(head, head.length + more.length);
            System.arraycopy(more, 0, longer, head.length, more.length);
            head = longer;
        }
        return Arrays.copyOf(head, Math.min(most, head.length));
    }

    /// All bytes; once.
    ///
    /// @throws ReadException when they are more than the limits allow or not those that were packed
    /// @throws IOException   when the archive is damaged here
    public byte[] bytes() throws IOException, ReadException {
        byte[] bytes = InputSource.read(stream(), place.path().toString(), limits);
        if (item.crc() >= 0) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            if (crc.getValue() != item.crc()) {
                throw new ReadException("archive-damaged", "The archive is damaged here: the file's checksum does not hold.",
                        place.path().toString());
            }
        }
        return bytes;
    }

    /// All bytes, those of the head too.
    InputStream stream() throws IOException {
        return new SequenceInputStream(new ByteArrayInputStream(head), rest());
    }

    private InputStream rest() throws IOException {
        if (opened.isEmpty()) {
            opened = Optional.of(item.content().open());
        }
        return opened.get();
    }

    void close() throws IOException {
        if (opened.isPresent()) {
            opened.get().close();
        }
    }
}
