package dev.stripechat.launch;

/** What keeps the server from starting, as the one sentence the operator reads. */
final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Exit exit;

    StartFailure(Exit exit, String sentence) {
        super(sentence);
        this.exit = exit;
    }

    StartFailure(Exit exit, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exit = exit;
    }

    Exit exit() {
        return exit;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
