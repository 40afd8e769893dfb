package headwater.workbench;

import headwater.ingest.InputSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The kept files of a snapshot as an input, under the names that they had.
///
/// @param name   where the file was
/// @param files  the file itself under the empty name, those beside it under theirs
record KeptInput(String name, Map<String, byte[]> files) implements InputSource {
    private static final String ITSELF = "";

    @Override
    public byte[] bytes() {
        return files.getOrDefault(ITSELF, new byte[0]);
    }

    Map<String, byte[]> siblings() {
        Map<String, byte[]> siblings = new HashMap<>(files);
        siblings.remove(ITSELF);
        return siblings;
    }

    @Override
    public Optional<InputSource> sibling(String fileName) {
        byte[] bytes = files.get(fileName);
        String folder = name.substring(0, Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return fileName.isEmpty() || bytes == null ? Optional.empty()
                : Optional.of(new KeptInput(folder + fileName, Map.of(ITSELF, bytes)));
    }
}
