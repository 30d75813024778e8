package dev.stripechat.staff;

import dev.stripechat.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a person may do; each may do all that the ones before may. A supervisor takes conversations from colleagues and
 * sees what did not go out or could not be handled; an admin sets everything up.
 */
public enum Role {
    AGENT,
    SUPERVISOR,
    ADMIN;

    /**
     * Reads {@code agent}, {@code supervisor} or {@code admin}.
     *
     * @throws Refusal invalid ({@code bad_role}) for anything else
     */
    public static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findAny()
                .orElseThrow(
                        () ->
                                Refusal.invalid(
                                        "bad_role",
                                        "The role is \"agent\", \"supervisor\" or \"admin\"."));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this role is enough where that one is asked for. */
    public boolean covers(Role asked) {
        return compareTo(asked) >= 0;
    }
}
