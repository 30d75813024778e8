package dev.stripechat.desk;

import dev.stripechat.conversation.Author;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Marks;
import dev.stripechat.conversation.Reach;
import dev.stripechat.payment.Payment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A conversation in the list ({@code docs/wire.md}). */
public record Summary(
        String id,
        String language,
        String state,
        String inCharge,
        @Nullable AgentView agent,
        boolean waiting,
        long lastNumber,
        String startedAt,
        String lastAt,
        @Nullable String lastAuthor,
        String preview,
        @Nullable PaymentBadge payment,
        MarksView marks) {

    /** Who is in charge. */
    public record AgentView(String id, String name) {}

    /** Where the newest payment stands. */
    public record PaymentBadge(String state, long amount, String currency) {}

    /** How far both sides have come. */
    public record MarksView(ReachView shopper, ReachView staff) {

        /** How far one side has come: what its browser has, and what somebody has read. */
        public record ReachView(long delivered, long seen) {
            static ReachView of(Reach reach) {
                return new ReachView(reach.delivered(), reach.seen());
            }
        }

        static MarksView of(Marks marks) {
            return new MarksView(ReachView.of(marks.shopper()), ReachView.of(marks.staff()));
        }
    }

    static Summary of(Conversation conversation, Optional<Payment> payment, Marks marks) {
        return new Summary(
                conversation.id().toString(),
                conversation.language().tag(),
                conversation.state().word(),
                conversation.inCharge().word(),
                conversation
                        .agent()
                        .map(a -> new AgentView(a.id().toString(), a.name()))
                        .orElse(null),
                conversation.isWaiting(),
                conversation.lastNumber(),
                conversation.startedAt().toString(),
                conversation.lastAt().toString(),
                conversation.lastAuthor().map(Author::word).orElse(null),
                conversation.preview(),
                payment.map(Summary::badge).orElse(null),
                MarksView.of(marks));
    }

    /** The same line with payment and marks as another one has them. */
    Summary with(Summary known) {
        return new Summary(
                id,
                language,
                state,
                inCharge,
                agent,
                waiting,
                lastNumber,
                startedAt,
                lastAt,
                lastAuthor,
                preview,
                known.payment,
                known.marks);
    }

    private static PaymentBadge badge(Payment payment) {
        return new PaymentBadge(
                payment.state().word(), payment.amount().minor(), payment.amount().currency());
    }
}
