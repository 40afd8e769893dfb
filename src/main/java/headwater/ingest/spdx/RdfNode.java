package headwater.ingest.spdx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A thing that an RDF document speaks of, with what it says of it.
final class RdfNode {
    /// Its address, or `_:…` for one without.
    final String id;
    /// Where it is first spoken of.
    final int line;
    /// Without its namespace; empty as long as it is not told.
    String type = "";
    private final Map<String, List<String>> texts = new HashMap<>();
    private final Map<String, List<RdfNode>> nodes = new HashMap<>();

    RdfNode(String id, int line) {
        this.id = id;
        this.line = line;
    }

    void add(String property, String text) {
        texts.computeIfAbsent(property, _ -> new ArrayList<>(1)).add(text);
    }

    void add(String property, RdfNode node) {
        nodes.computeIfAbsent(property, _ -> new ArrayList<>(1)).add(node);
    }

    List<RdfNode> nodes(String property) {
        return nodes.getOrDefault(property, List.of());
    }

    List<String> texts(String property) {
        return texts.getOrDefault(property, List.of());
    }

    /// What a property says first: a text, or the address of a thing; empty when it says nothing.
    String first(String property) {
        return texts.containsKey(property) ? texts(property).getFirst()
                : nodes.containsKey(property) ? nodes(property).getFirst().id : "";
    }
}
