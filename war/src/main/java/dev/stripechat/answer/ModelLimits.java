package dev.stripechat.answer;

import dev.stripechat.kernel.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;

/** How much a shop lets its model service cost, and how long a shopper waits for it. */
@Embeddable
public class ModelLimits {

    private static final int MOST_CONVERSATION_CALLS = 100;
    private static final int MOST_DAY_CALLS = 100_000;
    private static final int LEAST_TOKENS = 500;
    private static final int MOST_CONVERSATION_TOKENS = 1_000_000;
    private static final int MOST_DAY_TOKENS = 100_000_000;
    private static final int LEAST_MILLIS = 500;
    private static final int MOST_MILLIS = 10_000;

    @Column(name = "conversation_calls")
    private int conversationCalls;

    @Column(name = "conversation_tokens")
    private int conversationTokens;

    @Column(name = "day_calls")
    private int dayCalls;

    @Column(name = "day_tokens")
    private int dayTokens;

    @Column(name = "deadline_millis")
    private int deadlineMillis;

    protected ModelLimits() {}

    /**
     * So many calls and tokens in one conversation, and in one day of the whole shop; and so long for a call in all.
     *
     * @throws Refusal invalid: {@code bad_limits}, {@code bad_deadline}
     */
    public ModelLimits(
            int conversationCalls,
            int conversationTokens,
            int dayCalls,
            int dayTokens,
            int deadlineMillis) {
        if (!isIn(conversationCalls, 1, MOST_CONVERSATION_CALLS)
                || !isIn(dayCalls, 1, MOST_DAY_CALLS)
                || !isIn(conversationTokens, LEAST_TOKENS, MOST_CONVERSATION_TOKENS)
                || !isIn(dayTokens, LEAST_TOKENS, MOST_DAY_TOKENS)) {
            throw Refusal.invalid(
                    "bad_limits",
                    "A conversation has 1 to 100 calls and 500 to 1,000,000 tokens, a day 1 to 100,000 calls and 500 to"
                            + " 100,000,000 tokens.");
        }
        if (!isIn(deadlineMillis, LEAST_MILLIS, MOST_MILLIS)) {
            throw Refusal.invalid(
                    "bad_deadline", "The deadline is 500 to 10,000 milliseconds after the call.");
        }
        this.conversationCalls = conversationCalls;
        this.conversationTokens = conversationTokens;
        this.dayCalls = dayCalls;
        this.dayTokens = dayTokens;
        this.deadlineMillis = deadlineMillis;
    }

    private static boolean isIn(int number, int least, int most) {
        return number >= least && number <= most;
    }

    public int conversationCalls() {
        return conversationCalls;
    }

    public int conversationTokens() {
        return conversationTokens;
    }

    public int dayCalls() {
        return dayCalls;
    }

    public int dayTokens() {
        return dayTokens;
    }

    public Duration deadline() {
        return Duration.ofMillis(deadlineMillis);
    }
}
