package dev.stripechat.desk;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Conversations;
import dev.stripechat.conversation.Handovers;
import dev.stripechat.conversation.LinkedPayment;
import dev.stripechat.conversation.Marks;
import dev.stripechat.conversation.Rating;
import dev.stripechat.conversation.Ratings;
import dev.stripechat.conversation.Sightings;
import dev.stripechat.conversation.rest.MessageView;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.Payment;
import dev.stripechat.payment.Payments;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.shop.Checkouts;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an agent sees of the own shop. */
@UseCase
public class Inbox {

    static final int MOST = 200;
    private static final int FEW = 20;

    /** Fewer than what may wait for a slow Inbox before it is cut off. */
    private static final int MOST_NEWS = 50;

    private final Conversations conversations;
    private final Payments payments;
    private final Checkouts checkouts;
    private final Sightings sightings;
    private final Ratings ratings;
    private final Handovers handovers;

    @Inject
    public Inbox(
            Conversations conversations,
            Payments payments,
            Checkouts checkouts,
            Sightings sightings,
            Ratings ratings,
            Handovers handovers) {
        this.conversations = conversations;
        this.payments = payments;
        this.checkouts = checkouts;
        this.sightings = sightings;
        this.ratings = ratings;
        this.handovers = handovers;
    }

    /** The shop's conversations, the newest first. */
    public List<Summary> list(ShopId shop) {
        List<Conversation> newest = conversations.newest(shop, MOST);
        List<ConversationId> ids = newest.stream().map(Conversation::id).toList();
        List<LinkedPayment> links = conversations.links(shop, ids);
        Map<PaymentIntentId, Payment> known = known(shop, links);
        Map<ConversationId, Marks> marks = sightings.of(shop, ids);
        return newest.stream()
                .map(
                        c ->
                                Summary.of(
                                        c,
                                        newestPayment(c, links, known),
                                        marks.getOrDefault(c.id(), Marks.NONE)))
                .toList();
    }

    /** One line of the list. */
    public Summary summary(ShopId shop, ConversationId id) {
        return summary(conversation(shop, id));
    }

    private Summary summary(Conversation conversation) {
        ShopId shop = conversation.shop();
        List<LinkedPayment> links = conversations.links(shop, List.of(conversation.id()));
        return Summary.of(
                conversation,
                newestPayment(conversation, links, known(shop, links)),
                sightings.of(shop, conversation.id()));
    }

    /**
     * What is new in a conversation since somebody has seen it: the messages up to the last number of the line, in order.
     * Of more than fifty the last come; who has the conversation open sees the hole and reads it again.
     *
     * @param seen the last number that was seen; none: a few messages are told again
     */
    public News news(ShopId shop, ConversationId id, Optional<Long> seen) {
        Conversation conversation = conversation(shop, id);
        Summary summary = summary(conversation);
        long last = summary.lastNumber();
        long after = Math.max(seen.orElse(Math.max(0, last - FEW)), last - MOST_NEWS);
        return new News(
                summary,
                conversations.after(conversation, after, MOST_NEWS).stream()
                        .filter(message -> message.number() <= last)
                        .map(MessageView::of)
                        .toList());
    }

    /** A line of the list, and the messages that were not seen before it. */
    public record News(Summary summary, List<MessageView> messages) {}

    /**
     * One conversation with its newest messages.
     *
     * @param reader the language of who reads it
     * @throws Refusal not found, when the shop has no such conversation
     */
    public Detail open(ShopId shop, ConversationId id, Language reader) {
        return open(shop, id, reader, Long.MAX_VALUE);
    }

    /**
     * One conversation with the newest messages before that number.
     *
     * @param reader the language of who reads it
     * @throws Refusal not found, when the shop has no such conversation
     */
    public Detail open(ShopId shop, ConversationId id, Language reader, long before) {
        Conversation conversation = conversation(shop, id);
        List<LinkedPayment> links = conversations.links(shop, List.of(id));
        Map<PaymentIntentId, Payment> known = known(shop, links);
        Leaf leaf = Leaf.before(before, conversation, conversations);
        return new Detail(
                Summary.of(
                        conversation,
                        newestPayment(conversation, links, known),
                        sightings.of(shop, id)),
                leaf.messages().stream().map(MessageView::of).toList(),
                leaf.hasOlder(),
                links.stream()
                        .flatMap(
                                link ->
                                        Optional.ofNullable(known.get(link.paymentIntent()))
                                                .map(paid -> PaymentView.of(paid, link, reader))
                                                .stream())
                        .toList(),
                conversation
                        .checkoutId()
                        .flatMap(checkout -> checkouts.named(shop, checkout))
                        .map(CartView::of)
                        .orElse(null),
                ratings(conversation),
                handovers.of(conversation).stream()
                        .map(left -> Detail.HandoverView.of(left, reader))
                        .toList());
    }

    private List<Detail.RatingView> ratings(Conversation conversation) {
        return ratings.of(conversation).stream()
                .filter(rating -> rating.choice() != Rating.Choice.SKIPPED)
                .map(Detail.RatingView::of)
                .toList();
    }

    /** Conversations that a payment belongs to. */
    public List<ConversationId> with(ShopId shop, PaymentIntentId payment) {
        return conversations.links(shop, payment).stream()
                .map(LinkedPayment::conversation)
                .toList();
    }

    /** Conversations of a checkout. */
    public List<ConversationId> at(ShopId shop, String checkoutId) {
        return conversations.atCheckout(shop, checkoutId);
    }

    private Conversation conversation(ShopId shop, ConversationId id) {
        return conversations
                .named(shop, id)
                .orElseThrow(() -> Refusal.notFound("There is no such conversation."));
    }

    private Map<PaymentIntentId, Payment> known(ShopId shop, List<LinkedPayment> links) {
        return payments
                .named(shop, links.stream().map(LinkedPayment::paymentIntent).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Payment::paymentIntent, Function.identity()));
    }

    private static Optional<Payment> newestPayment(
            Conversation conversation,
            List<LinkedPayment> links,
            Map<PaymentIntentId, Payment> known) {
        return links.stream()
                .filter(link -> link.conversation().equals(conversation.id()))
                .flatMap(link -> Optional.ofNullable(known.get(link.paymentIntent())).stream())
                .findFirst();
    }
}
