package dev.stripechat.answer;

import dev.stripechat.conversation.Conversations;
import dev.stripechat.conversation.Question;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.shop.Checkouts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Notes what was asked and what became of it, and what that says of the questions before. */
@UseCase
public class NoteQuestions {

    /** Who wants a person within so many messages after an answer was not answered. */
    private static final int SOON = 2;

    private final AskedQuestions asked;
    private final Conversations conversations;
    private final Checkouts checkouts;
    private final Clock clock;

    @Inject
    public NoteQuestions(
            AskedQuestions asked, Conversations conversations, Checkouts checkouts, Clock clock) {
        this.asked = asked;
        this.conversations = conversations;
        this.checkouts = checkouts;
        this.clock = clock;
    }

    /** In its conversation, which is held: of one that is being erased nothing is noted. */
    void of(Question question, List<Dealt> dealt) {
        conversations
                .held(question.shop(), question.conversation())
                .ifPresent(held -> note(question, dealt, clock.instant()));
    }

    private void note(Question question, List<Dealt> dealt, Instant now) {
        List<AskedQuestion> before =
                asked.of(question.shop(), question.conversation()).stream()
                        .filter(one -> one.number() < question.upTo())
                        .toList();
        if (dealt.stream().anyMatch(one -> one.is(Outcome.PERSON))) {
            lately(before).forEach(AskedQuestion::contradict);
        }
        if (dealt.stream().anyMatch(one -> one.is(Outcome.ANSWERED)) && !before.isEmpty()) {
            before.get(before.size() - 1).resolve();
        }
        Set<String> known = known(question);
        for (int part = 0; part < dealt.size(); part++) {
            String text = Masked.all(dealt.get(part).meant().reading().text(), known);
            asked.keep(new AskedQuestion(question, part, dealt.get(part), text, now));
        }
    }

    private static List<AskedQuestion> lately(List<AskedQuestion> before) {
        List<Long> numbers =
                before.stream().map(AskedQuestion::number).distinct().sorted().toList();
        List<Long> last = numbers.subList(Math.max(0, numbers.size() - SOON), numbers.size());
        return before.stream().filter(one -> last.contains(one.number())).toList();
    }

    private Set<String> known(Question question) {
        return question
                .at()
                .checkout()
                .flatMap(id -> checkouts.named(question.shop(), id))
                .flatMap(checkout -> checkout.cart().orderNumber())
                .stream()
                .collect(Collectors.toSet());
    }
}
