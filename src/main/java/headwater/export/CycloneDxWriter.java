package headwater.export;

import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.Ecosystem;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.Integrity;
import headwater.model.Link;
import headwater.model.Purl;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.ExternalReference;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.Property;
import org.cyclonedx.model.metadata.ToolInformation;

/// CycloneDX 1.6 in JSON, by the reference library. The location of a component is its bom-ref; what contains what is
/// nested. Neither time nor serial number are written, so that the same graph gives the same bytes. Ranges and relations
/// have no place in the format; npm's flags are written as npm's own tools do.
final class CycloneDxWriter implements GraphWriter {
    private static final String NPM_FLAG = "cdx:npm:package:";

    @Override
    public void write(DependencyGraph graph, FormatFacts facts, OutputStream out) throws IOException {
        Bom bom = new Bom();
        List<org.cyclonedx.model.Component> components = IntStream.range(0, graph.size())
                .mapToObj(c -> component(graph.component(c), facts)).toList();
        Set<String> locations = graph.components().stream().map(Component::location).collect(Collectors.toSet());
        for (int c = 0; c < graph.size(); c++) {
            components.get(c).setBomRef(bomRef(graph.component(c).location(), locations));
            if (graph.isOwn(c) && c != graph.project()) {
                components.get(c).addProperty(new Property("headwater:root", "true"));
            }
        }
        bom.setMetadata(metadata(graph, components));
        bom.setComponents(nested(graph, components));
        bom.setDependencies(dependencies(graph, components));
        try {
            String text = BomGeneratorFactory.createJson(Version.VERSION_16, bom).toJsonString(true);
            out.write(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        } catch (GeneratorException failed) {
            throw new IOException("it cannot be written as CycloneDX", failed);
        }
    }

    /// The project of a lockfile has an empty location, which no bom-ref may be.
    private static String bomRef(String location, Set<String> locations) {
        if (!location.isEmpty()) {
            return location;
        }
        String ref = "project";
        while (locations.contains(ref)) {
            ref += "#";
        }
        return ref;
    }

    private static Metadata metadata(DependencyGraph graph, List<org.cyclonedx.model.Component> components) {
        Metadata metadata = new Metadata();
        metadata.setTimestamp(null);
        org.cyclonedx.model.Component tool = new org.cyclonedx.model.Component();
        tool.setType(org.cyclonedx.model.Component.Type.APPLICATION);
        tool.setName("headwater");
        ToolInformation tools = new ToolInformation();
        tools.setComponents(List.of(tool));
        metadata.setToolChoice(tools);
        if (graph.project() >= 0) {
            org.cyclonedx.model.Component project = components.get(graph.project());
            project.setType(org.cyclonedx.model.Component.Type.APPLICATION);
            metadata.setComponent(project);
        }
        return metadata;
    }

    /// Puts what is contained into what contains it and gives those that are contained by nothing, without the project.
    private static List<org.cyclonedx.model.Component> nested(DependencyGraph graph,
            List<org.cyclonedx.model.Component> components) {
        boolean[] inside = new boolean[graph.size()];
        for (int link = 0; link < graph.linkCount(); link++) {
            // Only earlier ones take in later ones, so nothing can contain itself.
            if (graph.link(link) == Link.CONTAINS && graph.linkFrom(link) < graph.linkTo(link)
                    && !inside[graph.linkTo(link)]) {
                inside[graph.linkTo(link)] = true;
                components.get(graph.linkFrom(link)).addComponent(components.get(graph.linkTo(link)));
            }
        }
        return new ArrayList<>(IntStream.range(0, graph.size()).filter(c -> !inside[c] && c != graph.project())
                .mapToObj(components::get).toList());
    }

    /// A component without an entry may depend on anything; so none is written for those of which we know no dependency.
    private static List<Dependency> dependencies(DependencyGraph graph, List<org.cyclonedx.model.Component> components) {
        List<Dependency> all = new ArrayList<>();
        for (int c = 0; c < graph.size(); c++) {
            Dependency entry = new Dependency(components.get(c).getBomRef());
            int last = -1;
            for (int d = graph.firstDependency(c); d < graph.endDependency(c); d++) {
                if (graph.to(d) != last) {
                    last = graph.to(d);
                    entry.addDependency(new Dependency(components.get(last).getBomRef()));
                }
            }
            if (last >= 0) {
                all.add(entry);
            }
        }
        return all;
    }

    private static org.cyclonedx.model.Component component(Component component, FormatFacts facts) {
        org.cyclonedx.model.Component bean = new org.cyclonedx.model.Component();
        bean.setType(org.cyclonedx.model.Component.Type.LIBRARY);
        name(bean, component);
        if (!component.version().isEmpty()) {
            bean.setVersion(component.version());
        }
        component.purl().map(Purl::text).ifPresent(bean::setPurl);
        if (component.has(Flag.OPTIONAL)) {
            bean.setScope(org.cyclonedx.model.Component.Scope.OPTIONAL);
        }
        distribution(bean, component);
        for (Flag flag : List.of(Flag.DEV, Flag.BUNDLED, Flag.EXTRANEOUS)) {
            if (component.has(flag) || flag == Flag.DEV && facts.flags().contains(flag)) {
                bean.addProperty(new Property(NPM_FLAG + (flag == Flag.DEV ? "development" : flag.jsonName()),
                        String.valueOf(component.has(flag))));
            }
        }
        return bean;
    }

    private static void name(org.cyclonedx.model.Component bean, Component component) {
        String name = component.installName();
        int slash = name.lastIndexOf('/');
        if (slash > 0 && slash < name.length() - 1 && component.packageVersion().ecosystem() != Ecosystem.UNKNOWN) {
            bean.setGroup(name.substring(0, slash));
            name = name.substring(slash + 1);
        }
        bean.setName(name);
    }

    private static void distribution(org.cyclonedx.model.Component bean, Component component) {
        String licence = component.licence();
        if (licence != null) {
            LicenseChoice choice = new LicenseChoice();
            for (String each : licence.split(", ")) {
                License named = new License();
                named.setName(each);
                choice.addLicense(named);
            }
            bean.setLicenses(choice);
        }
        String source = component.source();
        if (source != null) {
            ExternalReference from = new ExternalReference();
            from.setType(ExternalReference.Type.DISTRIBUTION);
            from.setUrl(source);
            bean.addExternalReference(from);
        }
        Optional<Integrity> integrity = Optional.ofNullable(component.integrity()).flatMap(Integrity::parse);
        integrity.ifPresent(digest -> algorithm(digest.algorithm()).ifPresent(algorithm -> {
            bean.addHash(new Hash(algorithm, digest.hex()));
            if (!digest.domain().equals(Integrity.NPM)) {
                bean.addProperty(new Property("headwater:hash-domain", digest.domain()));
            }
        }));
    }

    /// The library's name for an algorithm, where it has one.
    private static Optional<Hash.Algorithm> algorithm(String name) {
        for (Hash.Algorithm each : Hash.Algorithm.values()) {
            if (each.getSpec().toLowerCase(Locale.ROOT).replaceFirst("^sha-", "sha").equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
