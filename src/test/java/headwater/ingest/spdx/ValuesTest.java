package headwater.ingest.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import headwater.ingest.FileProblems;
import headwater.ingest.JsonText;
import headwater.ingest.XmlText;
import headwater.ingest.yaml.YamlText;
import headwater.model.Problem;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the three notations of nested values have in common.
class ValuesTest {
    private final FileProblems problems = new FileProblems("test");

    /// One document: a text, an object in a list of two, a list of texts, something that nobody reads.
    enum Written {
        JSON("{\"a\": \" x \",\n\"list\": [{\"b\": \"1\"}, {\"b\": \"2\"}],\n\"texts\": [\"p\", \"q\"],\n\"other\": {\"deep\": [1, {}]},\n\"last\": \"z\"}"),
        YAML("a: ' x '\nlist: [{b: 1}, {b: 2}]\ntexts:\n- p\n- q\nother: {deep: [1, {}]}\nlast: z\n"),
        XML("<d><a> x </a>\n<list><b>1</b></list><list><b>2</b></list>\n<texts>p</texts><texts>q</texts>\n<other><deep>1<y/></deep></other><last>z</last></d>");

        private final String text;

        Written(String text) {
            this.text = text;
        }
    }

    private Values open(Written written, Progress progress) throws Exception {
        byte[] bytes = written.text.getBytes(StandardCharsets.UTF_8);
        return switch (written) {
            case JSON -> json(written.text, progress);
            case YAML -> new YamlValues(YamlText.documents(bytes, "test", new ArrayList<>(), progress).getFirst(), problems);
            case XML -> {
                XMLStreamReader xml = XmlText.open(bytes, "test");
                assertThat(xml.next()).isEqualTo(XMLStreamConstants.START_ELEMENT);
                yield new XmlValues(xml, "test", progress);
            }
        };
    }

    private JsonValues json(String text, Progress progress) throws Exception {
        JsonParser json = JsonText.openWithFewNames(text.getBytes(StandardCharsets.UTF_8), "test");
        json.nextToken();
        return new JsonValues(json, problems, progress, text.length());
    }

    @ParameterizedTest
    @EnumSource
    void fieldsListsAndTextsAreReadInTheOrderOfTheDocument(Written written) throws Exception {
        Values values = open(written, Progress.NONE);
        List<String> read = new ArrayList<>();

        values.eachField(name -> {
            switch (name) {
                case "a", "last" -> read.add(name + "=" + values.text());
                case "list" -> values.each(() -> {
                    assertThat(values.hasFields()).isTrue();
                    values.eachField(inner -> read.add(inner + "=" + values.text()));
                });
                case "texts" -> values.each(() -> read.add("text " + values.text()));
                default -> values.skip();
            }
        });

        assertThat(read).containsExactly("a=x", "b=1", "b=2", "text p", "text q", "last=z");
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyValueSaysWhereItStands(Written written) throws Exception {
        Values values = open(written, Progress.NONE);
        List<Integer> lines = new ArrayList<>();

        values.eachField(name -> {
            if (name.equals("a") || name.equals("list")) {
                lines.add(values.line());
            }
            values.skip();
        });

        assertThat(lines).first().isEqualTo(1);
        assertThat(lines).last().isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "YAML"})
    void aValueOfAnotherKindIsToldAndPassedOver(Written written) throws Exception {
        Values values = open(written, Progress.NONE);
        List<String> read = new ArrayList<>();

        values.eachField(name -> {
            switch (name) {
                case "a" -> values.eachField(inner -> read.add(inner));
                case "list", "other" -> read.add(name + "=" + values.text());
                default -> values.each(() -> read.add(name + "=" + values.text()));
            }
        });

        assertThat(read).containsExactly("list=null", "texts=p", "texts=q", "other=null", "last=z");
        assertThat(problems.all()).extracting(Problem::code).containsExactly("wrong-kind", "wrong-kind", "wrong-kind");
    }

    @Test
    void nothingIsNoValueAndNoProblem() throws Exception {
        JsonValues values = json("{\"a\": null, \"b\": null, \"c\": null}", Progress.NONE);
        List<String> read = new ArrayList<>();

        values.eachField(name -> {
            switch (name) {
                case "a" -> read.add("text " + values.text());
                case "b" -> values.each(() -> read.add("one"));
                default -> values.eachField(inner -> read.add(inner));
            }
        });

        assertThat(read).containsExactly("text null");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void numbersAndFlagsAreTextsAsWritten() throws Exception {
        JsonValues values = json("[1.10, true, 1e3]", Progress.NONE);
        List<String> read = new ArrayList<>();

        values.each(() -> read.add(String.valueOf(values.text())));

        assertThat(read).containsExactly("1.10", "true", "1e3");
    }

    @Test
    void readingEndsWhenItIsCancelled() throws Exception {
        JsonValues values = json("[" + "{},".repeat(5_000) + "{}]", Progress.until(() -> true));

        assertThatThrownBy(() -> values.each(() -> values.eachField(_ -> { }))).isInstanceOf(CancelledException.class);
    }

    @Test
    void aTreeNeedsNoReadingToBePassedOver() throws Exception {
        Values values = open(Written.YAML, Progress.NONE);
        List<String> names = new ArrayList<>();

        values.eachField(names::add);

        assertThat(names).containsExactly("a", "list", "texts", "other", "last");
    }
}
