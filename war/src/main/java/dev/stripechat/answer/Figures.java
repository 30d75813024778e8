package dev.stripechat.answer;

import dev.stripechat.conversation.Rating;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * How the assistant did on one day of the shop, counted in questions.
 *
 * @param asked all questions that were read
 * @param answered at once
 * @param askedBack the shopper was asked which of a few was meant
 * @param resolved of these: the next question was answered
 * @param handedOver a person was to answer, whatever the reason
 * @param held answered, and neither rated "no" nor followed by the wish for a person within two messages
 */
public record Figures(
        LocalDate day,
        int asked,
        int answered,
        int askedBack,
        int resolved,
        int handedOver,
        int held,
        int ratedYes,
        int ratedPartly,
        int ratedNo) {

    /** Of the questions of that day. */
    static Figures of(LocalDate day, List<AskedQuestion> all) {
        return new Figures(
                day,
                all.size(),
                count(all, one -> one.outcome() == Outcome.ANSWERED),
                count(all, one -> one.outcome() == Outcome.ASKED),
                count(all, AskedQuestion::isResolved),
                count(
                        all,
                        one -> one.outcome() != Outcome.ANSWERED && one.outcome() != Outcome.ASKED),
                count(all, Figures::holds),
                count(all, one -> isRated(one, Rating.Choice.YES)),
                count(all, one -> isRated(one, Rating.Choice.PARTLY)),
                count(all, one -> isRated(one, Rating.Choice.NO)));
    }

    private static boolean holds(AskedQuestion one) {
        return one.outcome() == Outcome.ANSWERED
                && !one.isContradicted()
                && !isRated(one, Rating.Choice.NO);
    }

    private static boolean isRated(AskedQuestion one, Rating.Choice choice) {
        return one.rated().filter(choice::equals).isPresent();
    }

    private static int count(List<AskedQuestion> all, Predicate<AskedQuestion> which) {
        return (int) all.stream().filter(which).count();
    }
}
