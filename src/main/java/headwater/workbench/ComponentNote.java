package headwater.workbench;

/// What a user wrote about a component, for a report.
///
/// @param component   its purl, or `name@version`
/// @param bookmarked  whether it was bookmarked
/// @param text        plain, of any lines; may be empty
public record ComponentNote(String component, boolean bookmarked, String text) {
}
