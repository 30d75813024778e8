package dev.stripechat.architecture.planted.answer;

/** Planted: an answer that is none. */
public class SaysNothing {
    /** An answer. */
    public String answer() {
        return null;
    }
}
