package headwater.ingest.advisory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Texts out of JSON that may be anything.
final class Texts {
    private Texts() {
    }

    /// Those of a list, each once, in their order; what is no text is passed over.
    static Set<String> of(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(each -> one(each).ifPresent(texts::add));
        return texts;
    }

    /// A text or number; nothing when it is empty or anything else.
    static Optional<String> one(JsonNode node) {
        return node.isTextual() || node.isNumber() ? Optional.of(node.asText().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /// The first of these fields that holds a text.
    static String first(JsonNode object, String... fields) {
        for (String field : fields) {
            Optional<String> text = one(object.path(field));
            if (text.isPresent()) {
                return text.get();
            }
        }
        return "";
    }
}
