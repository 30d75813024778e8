package dev.stripechat.conversation;

import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conversations in memory. Whoever asks for one gets the same object, as within one transaction. */
public final class InMemoryConversations
        implements Conversations, Hearing, Sightings, Ratings, Erasures {

    private final Map<ConversationId, Conversation> conversations = new LinkedHashMap<>();
    private final List<Message> messages = new ArrayList<>();
    private final List<LinkedPayment> links = new ArrayList<>();
    private final Map<ConversationId, Marks> marks = new HashMap<>();
    private final List<Rating> ratings = new ArrayList<>();

    @Override
    public Optional<Conversation> named(ShopId shop, ConversationId id) {
        return heldForJob(id).filter(conversation -> conversation.shop().equals(shop));
    }

    @Override
    public List<Known> changed(Collection<Known> seen) {
        return seen.stream()
                .flatMap(
                        known ->
                                named(known.shop(), known.conversation())
                                        .map(this::known)
                                        .or(() -> Optional.of(erased(known)))
                                        .filter(now -> isChanged(known, now))
                                        .stream())
                .toList();
    }

    private static boolean isChanged(Known seen, Known now) {
        return now.lastNumber() > seen.lastNumber() || !now.standing().equals(seen.standing());
    }

    private static Known erased(Known known) {
        return new Known(known.shop(), known.conversation(), 0, "ERASED");
    }

    private Known known(Conversation now) {
        String agent = now.agent().map(who -> " " + who.id()).orElse("");
        String staff = " " + of(now.shop(), now.id()).staff();
        String standing = now.state().name() + " " + now.inCharge().name() + agent + staff;
        return new Known(now.shop(), now.id(), now.lastNumber(), standing);
    }

    @Override
    public Optional<Conversation> held(ShopId shop, ConversationId id) {
        return named(shop, id);
    }

    @Override
    public Optional<Conversation> heldForJob(ConversationId id) {
        return Optional.ofNullable(conversations.get(id));
    }

    @Override
    public List<Conversation> newest(ShopId shop, int most) {
        return conversations.values().stream()
                .filter(conversation -> conversation.shop().equals(shop))
                .filter(conversation -> conversation.lastNumber() > 0)
                .sorted(Comparator.comparing(Conversation::lastAt).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public List<ConversationId> unanswered(int most) {
        return conversations.values().stream()
                .filter(conversation -> conversation.answeredUpTo() < conversation.lastNumber())
                .sorted(Comparator.comparing(Conversation::lastAt))
                .map(Conversation::id)
                .limit(most)
                .toList();
    }

    @Override
    public void keep(Conversation conversation) {
        conversations.put(conversation.id(), conversation);
    }

    @Override
    public void keep(Message message) {
        boolean taken =
                messages.stream()
                        .filter(known -> known.conversation().equals(message.conversation()))
                        .anyMatch(
                                known ->
                                        known.number() == message.number()
                                                || known.clientId().equals(message.clientId()));
        if (taken) {
            throw new IllegalStateException("this number or client id exists");
        }
        messages.add(message);
    }

    @Override
    public void keep(Conversation held, Message message) {
        keep(message);
    }

    @Override
    public List<Message> lately(Conversation held) {
        return lastSaid(held);
    }

    @Override
    public Optional<Message> said(Conversation conversation, ClientId clientId) {
        return after(conversation, 0).stream()
                .filter(message -> message.clientId().equals(clientId))
                .findAny();
    }

    @Override
    public List<Message> after(Conversation conversation, long number) {
        return messages.stream()
                .filter(message -> message.conversation().equals(conversation.id()))
                .filter(message -> message.number() > number)
                .sorted(Comparator.comparing(Message::number))
                .toList();
    }

    @Override
    public List<Message> after(Conversation conversation, long number, int most) {
        return after(conversation, number).stream().limit(most).toList();
    }

    @Override
    public List<Message> before(Conversation conversation, long number, int most) {
        List<Message> all =
                after(conversation, 0).stream()
                        .filter(message -> message.number() < number)
                        .toList();
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    @Override
    public void keep(LinkedPayment link) {
        boolean known =
                links.stream()
                        .filter(other -> other.conversation().equals(link.conversation()))
                        .anyMatch(other -> other.paymentIntent().equals(link.paymentIntent()));
        if (known) {
            throw new IllegalStateException("this link exists");
        }
        links.add(link);
    }

    @Override
    public List<LinkedPayment> links(ShopId shop, Collection<ConversationId> ofThese) {
        return ofShop(shop)
                .filter(link -> ofThese.contains(link.conversation()))
                .sorted(Comparator.comparing(LinkedPayment::linkedAt).reversed())
                .toList();
    }

    @Override
    public List<LinkedPayment> links(ShopId shop, PaymentIntentId payment) {
        return ofShop(shop)
                .filter(link -> link.paymentIntent().equals(payment))
                .sorted(Comparator.comparing(link -> link.conversation().toString()))
                .toList();
    }

    @Override
    public List<ConversationId> atCheckout(ShopId shop, String checkoutId) {
        return conversations.values().stream()
                .filter(conversation -> conversation.shop().equals(shop))
                .filter(conversation -> conversation.checkoutId().equals(Optional.of(checkoutId)))
                .map(Conversation::id)
                .toList();
    }

    @Override
    public Map<ConversationId, Marks> of(ShopId shop, Collection<ConversationId> ofThese) {
        return ofThese.stream()
                .filter(id -> named(shop, id).isPresent() && marks.containsKey(id))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), marks::get));
    }

    @Override
    public boolean raise(ShopId shop, ConversationId id, Marks to) {
        long last = named(shop, id).map(Conversation::lastNumber).orElse(0L);
        Marks before = marks.getOrDefault(id, Marks.NONE);
        Marks after =
                new Marks(
                        before.shopper().and(upTo(last, to.shopper())),
                        before.staff().and(upTo(last, to.staff())));
        if (!after.equals(before)) {
            marks.put(id, after);
        }
        return !after.equals(before);
    }

    private static Reach upTo(long last, Reach reach) {
        return new Reach(Math.min(last, reach.delivered()), Math.min(last, reach.seen()));
    }

    @Override
    public List<Rating> of(Conversation conversation) {
        return ratings.stream()
                .filter(rating -> rating.conversation().equals(conversation.id()))
                .sorted(Comparator.comparing(Rating::closing).reversed())
                .toList();
    }

    @Override
    public void keep(Rating rating) {
        ratings.add(rating);
    }

    @Override
    public void erase(Conversation held) {
        conversations.remove(held.id());
        marks.remove(held.id());
        messages.removeIf(message -> message.conversation().equals(held.id()));
        links.removeIf(link -> link.conversation().equals(held.id()));
        ratings.removeIf(rating -> rating.conversation().equals(held.id()));
    }

    /** How many there are, of all shops, also those in which nobody spoke. */
    public int size() {
        return conversations.size();
    }

    private Stream<LinkedPayment> ofShop(ShopId shop) {
        return links.stream().filter(link -> named(shop, link.conversation()).isPresent());
    }
}
