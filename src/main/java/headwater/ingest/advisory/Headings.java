package headwater.ingest.advisory;

import headwater.ingest.advisory.IndicatorCollector.Context;
import headwater.model.Ecosystem;
import java.util.Optional;

/// Which ecosystem the headings above a line name. One of Markdown holds until the next of its level or above.
final class Headings {
    /// Of a heading that is none of Markdown.
    private static final int LOWEST = 7;

    private Context context = Context.ASSUMED;
    private int level = LOWEST;

    Context context() {
        return context;
    }

    void pass(String line) {
        String text = line.strip();
        int own = text.startsWith("#") ? text.length() - text.replaceFirst("^#+", "").length() : LOWEST;
        Optional<Ecosystem> named = EcosystemWords.heading(text);
        if (named.isPresent()) {
            context = new Context(named.get(), true);
            level = own;
        } else if (own < LOWEST && own <= level) {
            context = Context.ASSUMED;
            level = LOWEST;
        }
    }
}
