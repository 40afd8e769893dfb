package headwater.ui.dialog;

import headwater.ui.text.Texts;
import headwater.workbench.ErrorCode;
import headwater.workbench.Failure;

/// What went wrong, for people: what, where, what was still used, what to do.
///
/// @param title   one line
/// @param what    the cause
/// @param where   file and line, or empty
/// @param used    what is not affected
/// @param advice  what to do next
/// @param code    for support, or empty
public record Message(String title, String what, String where, String used, String advice, String code) {
    public static Message of(Failure failure) {
        return switch (failure) {
            case Failure.Unreadable unreadable -> new Message(Texts.text("failure.unreadable.title"),
                    String.valueOf(unreadable.getMessage()), unreadable.origin().toString(),
                    Texts.text("failure.unreadable.used"),
                    Texts.optional("failure." + unreadable.code() + ".advice")
                            .orElseGet(() -> Texts.text("failure.unreadable.advice")),
                    unreadable.code());
            case Failure.NotWritten notWritten -> new Message(Texts.text("failure.notWritten.title"),
                    String.valueOf(notWritten.getMessage()), "", Texts.text("failure.notWritten.used"),
                    Texts.text("failure.notWritten.advice"), "");
            case Failure.Store store -> new Message(Texts.text("failure.store.title"),
                    String.valueOf(store.getMessage()), "", Texts.text("failure.store.used"),
                    Texts.optional("failure." + store.code() + ".advice").orElse(""), store.code());
        };
    }

    /// A defect of the program itself.
    public static Message of(ErrorCode code) {
        return new Message(Texts.text("failure.defect.title"), Texts.text("failure.defect.what"), "",
                Texts.text("failure.defect.used"), Texts.text("failure.defect.advice"), code.text());
    }

    /// All of it as plain text, to be copied.
    public String plain() {
        StringBuilder text = new StringBuilder(title).append('\n').append(what);
        for (String part : new String[] {where, used, advice, code}) {
            if (!part.isEmpty()) {
                text.append('\n').append(part);
            }
        }
        return text.toString();
    }
}
