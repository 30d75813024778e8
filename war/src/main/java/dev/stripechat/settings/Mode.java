package dev.stripechat.settings;

import dev.stripechat.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** Stripe's two worlds. An event of one never touches the other. */
public enum Mode {
    TEST,
    LIVE;

    /**
     * Reads {@code test} or {@code live}.
     *
     * @throws Refusal invalid ({@code bad_mode}) for anything else
     */
    public static Mode of(String word) {
        return Arrays.stream(values())
                .filter(mode -> mode.word().equals(word))
                .findAny()
                .orElseThrow(
                        () -> Refusal.invalid("bad_mode", "The mode is \"test\" or \"live\"."));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isLive() {
        return this == LIVE;
    }
}
