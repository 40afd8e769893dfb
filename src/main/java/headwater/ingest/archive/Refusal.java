package headwater.ingest.archive;

/// Why the bytes of a file in an archive cannot be had.
///
/// @param code     stable and kebab-case, like the codes of problems
/// @param message  for the user
public record Refusal(String code, String message) {
    static final Refusal LINK = new Refusal("link-not-followed", "This is a link in an archive; links are not followed.");
    static final Refusal ENCRYPTED = new Refusal("archive-encrypted",
            "This file of the archive is encrypted; unpack it and open the result.");
    static final Refusal METHOD = new Refusal("archive-not-read",
            "This file is packed in a way that is not read; unpack it and open the result.");
}
