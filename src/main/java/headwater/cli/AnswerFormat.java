package headwater.cli;

import picocli.CommandLine.Option;

/// How an answer is written.
final class AnswerFormat {
    private enum Format { text, json }

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json; see docs/cli.md")
    private Format format = Format.text;

    boolean json() {
        return format == Format.json;
    }
}
