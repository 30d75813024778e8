package dev.stripechat.conversation;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.staff.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A conversation in words: English, at noon, of some shop, unless said. Each thing happens a second later. */
public final class AConversation {

    private interface Happening {

        void to(Conversation conversation, Conversations all, Instant at);
    }

    private final List<Happening> story = new ArrayList<>();
    private ShopId shop = Some.shop();
    private Language language = Language.EN;
    private Instant start = Instant.parse("2026-03-02T12:00:00.123Z");

    private AConversation() {}

    public static AConversation aConversation() {
        return new AConversation();
    }

    public AConversation of(ShopId owner) {
        shop = owner;
        return this;
    }

    public AConversation in(Language spoken) {
        language = spoken;
        return this;
    }

    public AConversation startedAt(Instant at) {
        start = at;
        return this;
    }

    public AConversation shopperSaid(String text) {
        return shopperSaid(Some.clientId(), text);
    }

    public AConversation shopperSaid(ClientId clientId, String text) {
        return said(Saying.byShopper(clientId, Words.of(text)));
    }

    public AConversation agentSaid(String name, String text) {
        return said(Saying.byAgent(Some.clientId(), name, Words.of(text)));
    }

    public AConversation assistantSaid(String text) {
        return said(Saying.byAssistant(Some.clientId(), Words.of(text), Optional.empty()));
    }

    /** The assistant asks which of these is meant. */
    public AConversation assistantOffered(List<Choice> choices) {
        return said(
                Saying.byAssistant(Some.clientId(), Words.of("Which?"), Optional.empty())
                        .offering(choices));
    }

    /** The assistant tells of a payment of 49.90 EUR. */
    public AConversation assistantToldOf(String state, String next) {
        PaymentNotice notice = new PaymentNotice(state, new Money(4990, "eur"), next);
        return said(
                Saying.byAssistant(Some.clientId(), Words.of("A notice."), Optional.of(notice)));
    }

    /** The assistant has dealt with all so far. */
    public AConversation answered() {
        story.add((conversation, all, at) -> conversation.answered(conversation.lastNumber()));
        return this;
    }

    public AConversation handedOver() {
        story.add((conversation, all, at) -> conversation.handOver());
        return this;
    }

    public AConversation takenBy(Member agent) {
        story.add((conversation, all, at) -> conversation.take(agent.id(), agent.name()));
        return this;
    }

    public AConversation closedBy(Member agent) {
        story.add((conversation, all, at) -> conversation.close(agent.id()));
        return this;
    }

    public AConversation atCheckout(String id) {
        story.add(
                (conversation, all, at) ->
                        conversation.atCheckout(id, Optional.empty(), Optional.empty()));
        return this;
    }

    public AConversation linkedTo(PaymentIntentId payment) {
        story.add(
                (conversation, all, at) ->
                        all.keep(LinkedPayment.signed(conversation, payment, "checkout-1", at)));
        return this;
    }

    /** Found at an order of its customer. */
    public AConversation foundAtOrder(PaymentIntentId payment) {
        story.add(
                (conversation, all, at) ->
                        all.keep(LinkedPayment.ofOrder(conversation, payment, "order-1", at)));
        return this;
    }

    /** It names the number of an order of its customer. */
    public AConversation numberedLike(PaymentIntentId payment) {
        story.add(
                (conversation, all, at) ->
                        all.keep(LinkedPayment.ofNumber(conversation, payment, "order-1", at)));
        return this;
    }

    /** Linked, and the shop signed what is to be paid. */
    public AConversation linkedTo(PaymentIntentId payment, Money amount) {
        story.add(
                (conversation, all, at) -> {
                    LinkedPayment link =
                            LinkedPayment.signed(conversation, payment, "checkout-1", at);
                    link.expect(amount, at);
                    all.keep(link);
                });
        return this;
    }

    /** As it is then, in no store. */
    Conversation alone() {
        return keptIn(new InMemoryConversations());
    }

    public Conversation keptIn(Conversations all) {
        Conversation conversation = new Conversation(shop, language, start);
        all.keep(conversation);
        Instant at = start;
        for (Happening happening : story) {
            at = at.plusSeconds(1);
            happening.to(conversation, all, at);
        }
        return conversation;
    }

    private AConversation said(Saying saying) {
        story.add((conversation, all, at) -> all.keep(conversation.say(saying, at)));
        return this;
    }
}
