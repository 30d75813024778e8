package dev.stripechat.answer;

import dev.stripechat.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** The ways in which a model service is spoken to. */
public enum ModelProvider {
    /** OpenAI, and every service that speaks like it. */
    OPENAI(false),
    /** A machine of the shop's own. */
    OLLAMA(false),
    /** Anthropic. */
    ANTHROPIC(true);

    private final boolean needsKey;

    ModelProvider(boolean needsKey) {
        this.needsKey = needsKey;
    }

    /**
     * Reads {@link #word}.
     *
     * @throws Refusal invalid ({@code bad_provider}) for anything else
     */
    public static ModelProvider of(String word) {
        return Arrays.stream(values())
                .filter(provider -> provider.word().equals(word))
                .findAny()
                .orElseThrow(
                        () ->
                                Refusal.invalid(
                                        "bad_provider",
                                        "The provider is \"openai\", \"ollama\" or \"anthropic\"."));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nobody is served without one. */
    public boolean needsKey() {
        return needsKey;
    }
}
