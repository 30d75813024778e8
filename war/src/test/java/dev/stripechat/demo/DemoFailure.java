package dev.stripechat.demo;

/** Why there is no demo, in one sentence. */
final class DemoFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoFailure(String sentence) {
        super(sentence);
    }
}
