package headwater.draw;

import headwater.progress.Progress;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOWriteProgressListener;

/// Ends the writing of a bitmap between two rows when it is no longer wanted.
///
/// @param progress  asked before the first row and after each
record RowByRow(Progress progress) implements IIOWriteProgressListener {
    @Override
    public void imageStarted(ImageWriter source, int imageIndex) {
        progress.checkCancelled();
    }

    @Override
    public void imageProgress(ImageWriter source, float percentageDone) {
        progress.checkCancelled();
    }

    @Override
    public void imageComplete(ImageWriter source) {
        progress.checkCancelled();
    }

    @Override
    public void thumbnailStarted(ImageWriter source, int imageIndex, int thumbnailIndex) {
        throw new IllegalStateException("a figure has no thumbnail");
    }

    @Override
    public void thumbnailProgress(ImageWriter source, float percentageDone) {
        throw new IllegalStateException("a figure has no thumbnail");
    }

    @Override
    public void thumbnailComplete(ImageWriter source) {
        throw new IllegalStateException("a figure has no thumbnail");
    }

    @Override
    public void writeAborted(ImageWriter source) {
        throw new IllegalStateException("nobody stops a writer but by an exception");
    }
}
