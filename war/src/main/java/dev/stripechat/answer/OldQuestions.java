package dev.stripechat.answer;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Housekeeping;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** What was asked half a year ago teaches nobody any more. */
@UseCase
public class OldQuestions implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(180);

    private final AskedQuestions asked;

    @Inject
    public OldQuestions(AskedQuestions asked) {
        this.asked = asked;
    }

    @Override
    public String what() {
        return "questions of half a year ago";
    }

    @Override
    public int tidy(Instant now, int most) {
        return asked.forgetBefore(now.minus(KEPT), most);
    }
}
