package dev.stripechat.answer;

import java.util.Locale;

/** Why a model service gave no answer. */
public enum ModelFault {
    /** The deadline was over. */
    SILENT(true, true),
    /** Nobody is at that address. */
    NOT_REACHED(true, false),
    /** At that address nobody may be asked. */
    HOST_NOT_ALLOWED(true, false),
    /** It could not prove that it is the one of that address. */
    CERTIFICATE(true, false),
    /** It does not accept the key. */
    KEY_REFUSED(true, true),
    /** It does not know the model, or the path. */
    MODEL_UNKNOWN(true, true),
    /** It has too much to do, or the account there is used up. */
    BUSY(true, true),
    /** It takes the question for a wrong one. */
    REFUSED(true, true),
    /** It is out of order. */
    ILL(true, true),
    /** What it sent is no answer. */
    UNREADABLE(true, true),
    /** It sent more than anybody reads. */
    TOO_LONG(true, true),
    /** So many are being asked here at once that this one was not. */
    CROWDED(false, false),
    /** The shop's budget is used up, or that of the conversation. */
    BUDGET_REACHED(false, false),
    /** It has failed too often and is left alone for a while. */
    PAUSED(false, false);

    private final boolean itsOwn;
    private final boolean asked;

    ModelFault(boolean itsOwn, boolean asked) {
        this.itsOwn = itsOwn;
        this.asked = asked;
    }

    public String word() {
        return this == CROWDED ? BUSY.word() : name().toLowerCase(Locale.ROOT);
    }

    /** Whether it lies with the service. */
    boolean isItsOwn() {
        return itsOwn;
    }

    /** Whether the question has left, so that it may have to be paid. */
    boolean hasAsked() {
        return asked;
    }
}
