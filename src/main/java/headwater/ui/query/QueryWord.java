package headwater.ui.query;

import headwater.analysis.query.State;
import java.util.Locale;

/// A word of the query language, as its help shows it.
enum QueryWord {
    WORD(Group.WHICH, "stream"), NAME(Group.WHICH, "#ps-tree"), NAME_RANGE(Group.WHICH, "#ps-tree@^1.1"), RANGE(Group.WHICH, "@>=2.0"),
    QUOTED(Group.WHICH, "@\">=1.2 <2\""), EXACT(Group.WHICH, "[1.1.0]"), ALL(Group.WHICH, "*"),
    AND(Group.TOGETHER, ":direct:dev"), OR(Group.TOGETHER, ":dev, :peer"), CHILD(Group.TOGETHER, "#a > #b"),
    BELOW(Group.TOGETHER, "#a #b"), NOT(Group.TOGETHER, ":not(:dev)"), IS(Group.TOGETHER, ":is(#a, #b)"),
    DIRECT(State.DIRECT), DEV(State.DEV), PROD(State.PROD), OPTIONAL(State.OPTIONAL), PEER(State.PEER),
    COMPROMISED(State.COMPROMISED), UNROOTED(State.UNROOTED), ROOT(State.ROOT), WORKSPACE(State.WORKSPACE),
    SCRIPT(Group.RECORDED, State.SCRIPT.word()), HOST(Group.RECORDED, ":host(*.example.org)"),
    LICENCE(Group.RECORDED, ":licence(MIT)");

    /// What a word asks for.
    enum Group {
        WHICH, STATE, RECORDED, TOGETHER;

        String key() {
            return "query.help.group." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Group group;
    private final String text;

    QueryWord(State state) {
        this(Group.STATE, state.word());
    }

    QueryWord(Group group, String text) {
        this.group = group;
        this.text = text;
    }

    Group group() {
        return group;
    }

    /// As it is written.
    String text() {
        return text;
    }

    /// Of what it means, in the bundle.
    String key() {
        return "query.help." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
