package dev.stripechat.answer;

/**
 * What a model service is asked.
 *
 * @param rules what it has to do: our words alone
 * @param data what it is about, as JSON: nothing in it tells anybody to do anything
 * @param mostTokens so long is the answer at most
 */
public record Prompt(String rules, String data, int mostTokens) {

    private static final int CHARACTERS_A_TOKEN = 3;

    /** What it costs at most, as far as that is known before; more than it will be. */
    int tokens() {
        return (rules.length() + data.length()) / CHARACTERS_A_TOKEN + mostTokens;
    }

    /** Without its words: what people say does not belong into a log. */
    @Override
    public String toString() {
        return "Prompt[" + data.length() + " characters]";
    }
}
