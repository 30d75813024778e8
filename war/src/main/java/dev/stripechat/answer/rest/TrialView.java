package dev.stripechat.answer.rest;

import dev.stripechat.answer.Trial;
import dev.stripechat.understanding.Example;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What would be different, on the wire. */
public record TrialView(
        boolean blocked,
        List<ChangeView> changes,
        int changed,
        ScoreView before,
        ScoreView after,
        List<ChangeView> risen) {

    private static final int MOST_CHANGES = 100;
    private static final int MOST_RISEN = 20;

    /** How the development set is dealt with. */
    public record ScoreView(int correct, int wrong, int askedBack, int handedOver) {

        static ScoreView of(Trial.Score score) {
            return new ScoreView(
                    score.correct(), score.wrong(), score.askedBack(), score.handedOver());
        }
    }

    /** How a question is dealt with. */
    public record DealtView(String way, @Nullable String label) {

        static DealtView of(Trial.Dealt dealt) {
            return new DealtView(
                    dealt.way().name().toLowerCase(Locale.ROOT),
                    dealt.label().filter(label -> !label.equals(Example.NONE)).orElse(null));
        }
    }

    /** A question that is dealt with in another way. */
    public record ChangeView(
            String text,
            String language,
            String origin,
            @Nullable String expected,
            DealtView before,
            DealtView after) {

        static ChangeView of(Trial.Change change) {
            Trial.Known known = change.known();
            return new ChangeView(
                    known.text(),
                    known.language().tag(),
                    known.origin().name().toLowerCase(Locale.ROOT),
                    known.expected().filter(label -> !label.equals(Example.NONE)).orElse(null),
                    DealtView.of(change.before()),
                    DealtView.of(change.after()));
        }
    }

    /** A problem document that brings the trial along. */
    public record Risen(String title, int status, String detail, String code, TrialView trial) {}

    static TrialView of(Trial trial) {
        return new TrialView(
                trial.isBlocked(),
                trial.changes().stream().limit(MOST_CHANGES).map(ChangeView::of).toList(),
                trial.changes().size(),
                ScoreView.of(trial.before()),
                ScoreView.of(trial.after()),
                trial.risen().stream().limit(MOST_RISEN).map(ChangeView::of).toList());
    }

    static Response problem(Trial trial) {
        Risen body =
                new Risen(
                        "Conflict",
                        409,
                        "More questions would get a wrong answer than now.",
                        "wrong_answers_rise",
                        of(trial));
        return Response.status(Response.Status.CONFLICT)
                .type("application/problem+json")
                .header("Cache-Control", "no-store")
                .entity(body)
                .build();
    }
}
