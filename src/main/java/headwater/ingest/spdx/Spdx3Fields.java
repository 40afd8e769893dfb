package headwater.ingest.spdx;

import headwater.ingest.ReadException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The elements of an SPDX 3 document in JSON-LD: names with or without namespace, values as texts, as `{"@id": …}` or in
/// lists. No context is fetched: the names of SPDX 3.0 are known. Source: the SPDX 3.0.1 model and its JSON-LD context.
final class Spdx3Fields {
    private final JsonValues values;
    private final SpdxDocument document;
    private final List<Spdx3Element> elements = new ArrayList<>();
    private final Map<String, String> prefixes = new HashMap<>();
    private String context = "";

    Spdx3Fields(JsonValues values, SpdxDocument document) {
        this.values = values;
        this.document = document;
    }

    List<Spdx3Element> elements() {
        return elements;
    }

    /// Namespaces by the prefix that stands for them in ids.
    Map<String, String> prefixes() {
        return prefixes;
    }

    /// Address of the context, which names the version.
    String context() {
        return context;
    }

    /// Reads the value of `@context`: addresses, and objects of prefixes.
    void readContext() throws IOException, ReadException {
        values.each(() -> {
            if (values.hasFields()) {
                values.eachField(prefix -> first().ifPresent(namespace -> prefixes.put(prefix, namespace)));
            } else {
                String address = values.text();
                context = address == null || !context.isEmpty() ? context : address;
            }
        });
    }

    /// Reads each element of a list.
    void readElements() throws IOException, ReadException {
        values.each(this::readElement);
    }

    private void readElement() throws IOException, ReadException {
        Spdx3Element element = new Spdx3Element(values.line());
        elements.add(element);
        values.eachField(name -> field(element, local(name)));
    }

    private void field(Spdx3Element element, String name) throws IOException, ReadException {
        switch (name) {
            case "spdxId", "@id" -> element.id = text();
            case "type", "@type" -> element.type = local(text());
            case "name" -> element.fields.name = document.once(name, element.fields.name, text(), element.line);
            case "packageVersion" -> element.fields.version = document.once(name, element.fields.version, text(), element.line);
            case "packageUrl" -> element.fields.purl(text());
            case "downloadLocation" -> element.fields.source(text());
            case "externalIdentifier" -> values.each(() -> identifier(element));
            case "verifiedUsing" -> values.each(() -> checksum(element));
            case "from" -> element.from = text();
            case "to" -> texts(element.to);
            case "relationshipType" -> element.relationshipType = local(text());
            case "scope" -> element.scope = local(text());
            case "completeness" -> element.completeness = local(text());
            case "rootElement" -> texts(element.roots);
            case "import" -> values.each(() -> values.eachField(inner -> imported(element, local(inner))));
            case "namespaceMap" -> values.each(this::namespace);
            case "specVersion" -> element.specVersion = text();
            case "created" -> element.created = text();
            case "createdUsing" -> texts(element.createdUsing);
            case "creationInfo" -> creation();
            case "licenseExpression" -> element.expression = text();
            default -> values.skip();
        }
    }

    /// A reference, or what it refers to.
    private void creation() throws IOException, ReadException {
        if (values.hasFields()) {
            readElement();
        } else {
            values.skip();
        }
    }

    private void imported(Spdx3Element element, String name) throws IOException, ReadException {
        if (name.equals("externalSpdxId")) {
            texts(element.imports);
        } else {
            values.skip();
        }
    }

    private void namespace() throws IOException, ReadException {
        String[] pair = pair("prefix", "namespace");
        if (!pair[0].isEmpty()) {
            prefixes.put(pair[0], pair[1]);
        }
    }

    private void identifier(Spdx3Element element) throws IOException, ReadException {
        String[] pair = pair("externalIdentifierType", "identifier");
        String type = local(pair[0]);
        if (type.equals("packageUrl") || type.equals("purl")) {
            element.fields.purl(pair[1]);
        }
    }

    private void checksum(Spdx3Element element) throws IOException, ReadException {
        String[] pair = pair("algorithm", "hashValue");
        element.fields.checksum(local(pair[0]), pair[1]);
    }

    private String[] pair(String first, String second) throws IOException, ReadException {
        String[] pair = {"", ""};
        values.eachField(name -> {
            if (local(name).equals(first)) {
                pair[0] = text();
            } else if (local(name).equals(second)) {
                pair[1] = text();
            } else {
                values.skip();
            }
        });
        return pair;
    }

    private String text() throws IOException, ReadException {
        return first().orElse("");
    }

    private Optional<String> first() throws IOException, ReadException {
        List<String> texts = new ArrayList<>();
        texts(texts);
        return texts.stream().findFirst();
    }

    /// Adds every text of a value: itself, those of a list, and of an object what it is or refers to.
    private void texts(List<String> into) throws IOException, ReadException {
        if (values.isList()) {
            values.each(() -> texts(into));
        } else if (values.hasFields()) {
            values.eachField(name -> {
                if (List.of("@id", "spdxId", "@value", "@list", "@set").contains(name)) {
                    texts(into);
                } else {
                    values.skip();
                }
            });
        } else {
            String text = values.text();
            if (text != null && !text.isEmpty()) {
                into.add(text);
            }
        }
    }

    /// A name without namespace or profile: `https://spdx.org/rdf/3.0.1/terms/Software/packageVersion` and
    /// `software_packageVersion` are `packageVersion`, `sha3_256` stays.
    static String local(String name) {
        String text = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#')) + 1);
        int profile = text.indexOf('_');
        return profile > 0 && !Character.isDigit(text.charAt(Math.min(profile + 1, text.length() - 1)))
                ? text.substring(profile + 1) : text;
    }
}
