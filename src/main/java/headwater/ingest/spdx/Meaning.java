package headwater.ingest.spdx;

import headwater.model.Link;
import headwater.model.Relation;
import java.util.Locale;

/// What a type of relationship says in terms of the graph. Source: SPDX 2.3, section 11.1, table 68.
sealed interface Meaning {
    /// Whether it is to be read from its second element to its first.
    boolean reversed();

    /// One depends on the other.
    record Depends(Relation why, boolean reversed) implements Meaning {
    }

    /// They belong together without one depending on the other.
    record Belongs(Link how, boolean reversed) implements Meaning {
    }

    /// The document is about an element.
    record Describes(boolean reversed) implements Meaning {
    }

    /// npm and our own export say why with plain types: there `DEPENDENCY_OF` is for production and a prerequisite a peer.
    static Meaning of(String type, SpdxProducer producer) {
        boolean npm = producer.isNpm();
        boolean tells = npm || producer.isOwn();
        return switch (type) {
            case "DEPENDS_ON" -> new Depends(npm ? Relation.PROD : Relation.UNSPECIFIED, false);
            case "HAS_PREREQUISITE" -> new Depends(npm ? Relation.PEER : Relation.UNSPECIFIED, false);
            case "PREREQUISITE_FOR" -> new Depends(tells ? Relation.PEER : Relation.UNSPECIFIED, true);
            case "DEPENDENCY_OF" -> new Depends(tells ? Relation.PROD : Relation.UNSPECIFIED, true);
            case "RUNTIME_DEPENDENCY_OF" -> new Depends(Relation.PROD, true);
            case "DEV_DEPENDENCY_OF", "TEST_DEPENDENCY_OF" -> new Depends(Relation.DEV, true);
            case "OPTIONAL_DEPENDENCY_OF" -> new Depends(Relation.OPTIONAL, true);
            case "CONTAINS" -> new Belongs(Link.CONTAINS, false);
            case "CONTAINED_BY" -> new Belongs(Link.CONTAINS, true);
            case "DYNAMIC_LINK" -> new Belongs(Link.DYNAMIC_LINK, false);
            case "STATIC_LINK" -> new Belongs(Link.STATIC_LINK, false);
            case "GENERATED_FROM" -> new Belongs(Link.GENERATED_FROM, false);
            case "GENERATES" -> new Belongs(Link.GENERATED_FROM, true);
            case "DESCRIBES" -> new Describes(false);
            case "DESCRIBED_BY" -> new Describes(true);
            // BUILD_ and PROVIDED_ among them: what is needed to build may end up in the product, or not.
            default -> type.endsWith("DEPENDENCY_OF") ? new Depends(Relation.UNSPECIFIED, true)
                    : new Belongs(Link.OTHER, false);
        };
    }

    /// `dynamicLink` as `DYNAMIC_LINK`; what is written in capitals stays as it is.
    static String name(String written) {
        String text = written.strip();
        return text.chars().anyMatch(Character::isLowerCase)
                ? text.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT) : text;
    }
}
