package headwater.analysis.query;

/// What an input tells of one component: unknown stays unknown, also when it is denied.
enum Told {
    YES, NO, UNTOLD;

    static Told of(boolean known) {
        return known ? YES : NO;
    }
}
