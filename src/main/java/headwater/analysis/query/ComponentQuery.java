package headwater.analysis.query;

import headwater.progress.Progress;
import java.util.List;

/// A question that picks components, in the manner of `npm query`: `:direct:script, #ps-tree > *`. The language stands in
/// `docs/user-guide/query.md` and decision 20.
public final class ComponentQuery {
    private final String text;
    private final List<Chain> chains;

    private ComponentQuery(String text, List<Chain> chains) {
        this.text = text;
        this.chains = chains;
    }

    /// @throws QueryException when the text is no query, with the place
    public static ComponentQuery parse(String text) throws QueryException {
        return new ComponentQuery(text, QueryParser.parse(text));
    }

    /// As it was written.
    public String text() {
        return text;
    }

    /// Linear in V and E for each condition and each step; no path is walked twice.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public QueryResult in(QuerySubject subject, Progress progress) {
        return new QueryEvaluation(subject, progress).of(chains);
    }
}
