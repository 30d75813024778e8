package dev.stripechat.fakeshop.shopware;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the shop does with a letter that was not taken. */
enum RetryPlan {
    /** One try and three more; whatever the app answered. */
    LEGACY(1, 2, 4),
    /** The outbox of late 6.7: the answer counts. */
    REWORK(5, 30, 300, 1_800, 14_400);

    private static final int LONGEST = 14_400;

    private final List<Integer> seconds;

    RetryPlan(Integer... seconds) {
        this.seconds = List.of(seconds);
    }

    sealed interface Step permits Forget, SwitchOff, Exhausted, Again {}

    /** The letter was bad, not the app. */
    record Forget() implements Step {}

    /** The app has said: never again. */
    record SwitchOff() implements Step {}

    record Exhausted() implements Step {}

    record Again(Duration delay) implements Step {}

    Step after(int attempt, HttpReply reply) {
        int status = reply.status();
        if (this == REWORK && status == 410) {
            return new SwitchOff();
        }
        boolean isAppsFault =
                status < 400 || status >= 500 || List.of(401, 403, 404, 408, 429).contains(status);
        if (this == REWORK && !isAppsFault) {
            return new Forget();
        }
        if (attempt >= seconds.size()) {
            return new Exhausted();
        }
        Optional<Integer> wish = this == REWORK ? wish(reply) : Optional.empty();
        return new Again(Duration.ofSeconds(wish.orElse(seconds.get(attempt))));
    }

    private static Optional<Integer> wish(HttpReply reply) {
        return reply.header("Retry-After")
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::valueOf)
                .map(wish -> Math.max(1, Math.min(LONGEST, wish)));
    }
}
