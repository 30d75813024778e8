package dev.stripechat.answer;

import dev.stripechat.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** What a shop lets its model service do, the safest first; each may do what stands before it. */
public enum ModelRole {
    /** Picks one of the answers that were found, or none; the shopper reads the shop's own text. */
    CHOOSE,
    /** Words a sentence anew that is already right. */
    PHRASE,
    /** Writes an answer out of passages that it names. */
    COMPOSE;

    /**
     * Reads {@link #word}.
     *
     * @throws Refusal invalid ({@code bad_role}) for anything else
     */
    public static ModelRole of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findAny()
                .orElseThrow(
                        () ->
                                Refusal.invalid(
                                        "bad_role",
                                        "The role is \"choose\", \"phrase\" or \"compose\"."));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether who has this role may do that. */
    public boolean allows(ModelRole deed) {
        return compareTo(deed) >= 0;
    }
}
