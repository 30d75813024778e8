package dev.stripechat.answer;

/** The assistant is still learning: whoever wants an answer asks again later. */
final class NotLearnedYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotLearnedYet(Exception why) {
        super("nothing was learned yet", why);
    }
}
