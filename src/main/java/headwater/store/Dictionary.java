package headwater.store;

import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The texts of a blob, each once; number 0 is "no text". Texts used more often get smaller numbers.
final class Dictionary {
    private final Map<String, Integer> uses = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    void use(@Nullable String text) {
        if (text != null && uses.merge(text, 1, Integer::sum) == 1) {
            texts.add(text);
        }
    }

    /// Gives out the numbers; no text may be added from now on.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    void write(VarintWriter out, Progress progress) {
        texts.sort(progress.looking(Comparator.comparingInt((String text) -> -uses.getOrDefault(text, 0))
                .thenComparing(Comparator.naturalOrder())));
        out.number(texts.size());
        for (String text : texts) {
            progress.checkCancelled();
            numbers.put(text, numbers.size() + 1);
            out.text(text);
        }
    }

    int number(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        Integer number = numbers.get(text);
        if (number == null) {
            throw new IllegalStateException("a text was not announced");
        }
        return number;
    }

    /// Reads the texts back by their numbers.
    static @Nullable String[] read(VarintReader in, Progress progress) throws StoreException {
        @Nullable String[] texts = new @Nullable String[in.count() + 1];
        for (int i = 1; i < texts.length; i++) {
            progress.checkCancelled();
            texts[i] = in.text();
        }
        return texts;
    }
}
