package dev.stripechat.staff;

import dev.stripechat.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** What a person may do. An admin may do all that an agent may. */
public enum Role {
    AGENT,
    ADMIN;

    /**
     * Reads {@code agent} or {@code admin}.
     *
     * @throws Refusal invalid ({@code bad_role}) for anything else
     */
    public static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findAny()
                .orElseThrow(
                        () -> Refusal.invalid("bad_role", "The role is \"agent\" or \"admin\"."));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this role is enough where that one is asked for. */
    public boolean covers(Role asked) {
        return compareTo(asked) >= 0;
    }
}
