package dev.stripechat.answer;

import static dev.stripechat.conversation.AConversation.aConversation;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.AConversation;
import dev.stripechat.conversation.InMemoryConversations;
import dev.stripechat.conversation.LinkedPayment;
import dev.stripechat.conversation.Question;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.APayment;
import dev.stripechat.payment.InMemoryPayments;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.settings.InMemoryTimetables;
import dev.stripechat.shop.Aisle;
import dev.stripechat.shop.AnOrder;
import dev.stripechat.shop.InMemoryCatalogue;
import dev.stripechat.shop.InMemoryCheckouts;
import dev.stripechat.shop.InMemoryOrders;
import dev.stripechat.shop.InMemoryPaymentAttempts;
import dev.stripechat.shop.InMemorySalesChannels;
import dev.stripechat.shop.Order;
import dev.stripechat.shop.OrderOwner;
import dev.stripechat.shop.SeenOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A shopper at a shop who asks what can be looked up. */
final class Counter {

    static final String CUSTOMER = "customer-1";
    static final String CHANNEL = "channel-1";

    final ShopId shop = Some.shop();
    final MovableClock clock = MovableClock.atNoon();
    final InMemoryPayments payments = new InMemoryPayments();
    final InMemoryOrders orders = new InMemoryOrders();
    final InMemoryCheckouts checkouts = new InMemoryCheckouts();
    final InMemoryCatalogue catalogue = new InMemoryCatalogue();
    private final OrderOwner owner = new OrderOwner(orders, new InMemoryPaymentAttempts());
    final OwnedOrders owned = new OwnedOrders(orders, owner);
    final ShopVoice voice =
            new ShopVoice(new InMemorySalesChannels(), new InMemoryTimetables(), clock);
    private final List<PaymentIntentId> linked = new ArrayList<>();
    private Question.At at = Question.NOWHERE;

    /** The shop has signed that this customer is there. */
    Counter at(String checkout) {
        at = new Question.At(Optional.of(checkout), Optional.of(CHANNEL), Optional.of(CUSTOMER));
        return this;
    }

    Counter at(Question.At place) {
        at = place;
        return this;
    }

    /** A payment that is linked to the conversation; the newest is linked last. */
    PaymentIntentId has(APayment payment) {
        PaymentIntentId id = Some.payment();
        has(id, payment);
        return id;
    }

    void has(PaymentIntentId id, APayment payment) {
        payment.of(shop).called(id).keptIn(payments);
        linked.add(id);
    }

    /** An order of the customer, or of whoever is named in it. */
    void has(AnOrder order) {
        SeenOrder seen = order.seen();
        orders.keep(new Order(shop, seen));
        catalogue.knows(seen);
    }

    Aisle aisle(Language language) {
        return new Aisle(shop, CHANNEL, language);
    }

    Asked asks(Intent intent, Language language, String text) {
        AConversation told = aConversation().of(shop);
        linked.forEach(told::linkedTo);
        return asks(intent, language, text, told);
    }

    Asked asks(Intent intent, Language language, String text, AConversation told) {
        InMemoryConversations all = new InMemoryConversations();
        ConversationId conversation = told.keptIn(all).id();
        List<LinkedPayment> links = all.links(shop, List.of(conversation));
        return new Asked(shop, conversation, intent, language, text, links, at);
    }

    static Found.Told told(Found found) {
        return (Found.Told) found;
    }

    static String text(Found found) {
        return told(found).words().text();
    }
}
