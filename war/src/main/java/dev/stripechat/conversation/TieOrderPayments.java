package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.AskStripe;
import dev.stripechat.payment.OrderName;
import dev.stripechat.payment.OrderNames;
import dev.stripechat.payment.Payment;
import dev.stripechat.payment.PaymentShown;
import dev.stripechat.payment.Payments;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Jobs;
import dev.stripechat.shop.Order;
import dev.stripechat.shop.OrderChanged;
import dev.stripechat.shop.OrderPayment;
import dev.stripechat.shop.Orders;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds out which PaymentIntents that another plugin made are for the order of which conversation. Stripe tells of the payment,
 * the shop of the order, a page of the conversation, in any order; whatever comes last has the order looked at again. A
 * conversation is of the order's customer by the shop's own word, or it is none (T02, decision 0010).
 */
@UseCase
public class TieOrderPayments {

    private final Orders orders;
    private final OrderNames names;
    private final Payments payments;
    private final AskStripe askStripe;
    private final StartConversation chats;
    private final Conversations conversations;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    public TieOrderPayments(
            Orders orders,
            OrderNames names,
            Payments payments,
            AskStripe askStripe,
            StartConversation chats,
            Conversations conversations,
            Jobs jobs,
            Clock clock) {
        this.orders = orders;
        this.names = names;
        this.payments = payments;
        this.askStripe = askStripe;
        this.chats = chats;
        this.conversations = conversations;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * A PaymentIntent that is to be tied.
     *
     * @param customer whose order it is, in the shop's words
     * @param isGuess whether a number is all that speaks for it
     */
    record Tie(
            ShopId shop,
            ConversationId conversation,
            PaymentIntentId paymentIntent,
            String order,
            String customer,
            boolean isGuess) {}

    void shown(@Observes PaymentShown payment) {
        Optional<OrderName> name = OrderName.in(payment.metadata());
        name.ifPresent(said -> names.keep(payment.shop(), payment.paymentIntent(), said));
        Stream.concat(
                        name.stream().flatMap(said -> called(payment.shop(), said)),
                        orders.everPaidBy(payment.shop(), payment.paymentIntent()).stream())
                .distinct()
                .forEach(order -> look(payment.shop(), order));
    }

    private Stream<String> called(ShopId shop, OrderName name) {
        return switch (name.kind()) {
            case TRANSACTION -> orders.withTransaction(shop, name.value()).stream();
            case ORDER -> Stream.of(name.value());
            case NUMBER -> orders.numbered(shop, name.value()).stream();
        };
    }

    void changed(@Observes OrderChanged order) {
        if (orders.named(order.shop(), order.orderId()).filter(this::isPaidElsewhere).isPresent()) {
            look(order.shop(), order.orderId());
        }
    }

    void moved(@Observes AtCheckout news) {
        jobs.soon(TieChats.NAME, TieChats.instance(news.conversation()));
    }

    /** Has the orders looked at that the conversation may be about. */
    void around(ShopId shop, ConversationId id) {
        conversations.named(shop, id).ifPresent(this::around);
    }

    private void around(Conversation conversation) {
        ShopId shop = conversation.shop();
        Stream.concat(
                        conversation.checkoutId().stream(),
                        conversation.till().customerId().stream()
                                .flatMap(customer -> lately(shop, customer)))
                .distinct()
                .filter(id -> orders.named(shop, id).filter(this::isPaidElsewhere).isPresent())
                .forEach(order -> look(shop, order));
    }

    private Stream<String> lately(ShopId shop, String customer) {
        return orders
                .of(shop, customer, clock.instant().minus(StartConversation.SAME_PURCHASE))
                .stream();
    }

    private void look(ShopId shop, String order) {
        jobs.soon(TieOrders.NAME, TieOrders.instance(shop, order));
    }

    private boolean isPaidElsewhere(Order order) {
        return !candidates(order).isEmpty();
    }

    /** What is to be tied for an order, and is not yet. */
    List<Tie> of(ShopId shop, String orderId) {
        List<Tie> ties = new ArrayList<>();
        orders.named(shop, orderId)
                .ifPresent(
                        order ->
                                order.facts()
                                        .customerId()
                                        .ifPresent(customer -> find(order, customer, ties)));
        return ties;
    }

    private void find(Order order, String customer, List<Tie> ties) {
        List<ConversationId> talking = chats.about(order.shop(), order.id(), customer);
        if (!talking.isEmpty()) {
            Set<PaymentIntentId> proved = proved(order);
            for (PaymentIntentId payment : told(order)) {
                boolean guess = !proved.contains(payment);
                talking.stream()
                        .map(id -> new Tie(order.shop(), id, payment, order.id(), customer, guess))
                        .filter(this::isNews)
                        .forEach(ties::add);
            }
        }
    }

    private boolean isNews(Tie tie) {
        return conversations
                .link(tie.shop(), tie.conversation(), tie.paymentIntent())
                .filter(link -> tie.isGuess() || !link.isGuess())
                .isEmpty();
    }

    /**
     * Those of them that Stripe has told of; test money is none where real money is taken. What holds money comes first: then
     * whoever is told of a decline before it is told as well not to pay again.
     */
    private List<PaymentIntentId> told(Order order) {
        boolean real = askStripe.isReal(order.shop());
        return payments.named(order.shop(), candidates(order)).stream()
                .filter(known -> known.mode().isLive() || !real)
                .sorted(
                        Comparator.comparing((Payment known) -> !known.state().holdsMoney())
                                .thenComparing(Payment::updatedAt))
                .map(Payment::paymentIntent)
                .toList();
    }

    private Set<PaymentIntentId> candidates(Order order) {
        Set<PaymentIntentId> found = proved(order);
        found.addAll(byNumber(order));
        return found;
    }

    /** All that ever stood in the order's transactions, and all that name the shop's own id of it. */
    private Set<PaymentIntentId> proved(Order order) {
        Set<PaymentIntentId> found = new HashSet<>();
        order.payments().stream().map(OrderPayment::paymentIntent).forEach(found::add);
        List<OrderName> ids = new ArrayList<>();
        ids.add(new OrderName(OrderName.Kind.ORDER, order.id()));
        order.facts()
                .transactions()
                .forEach(one -> ids.add(new OrderName(OrderName.Kind.TRANSACTION, one.id())));
        found.addAll(names.saying(order.shop(), ids));
        return found;
    }

    /** A number may be another shop's that has the same account: it counts when no other order has it, for the same amount. */
    private List<PaymentIntentId> byNumber(Order order) {
        String number = order.facts().number();
        if (!orders.numbered(order.shop(), number).equals(List.of(order.id()))) {
            return List.of();
        }
        OrderName name = new OrderName(OrderName.Kind.NUMBER, number);
        return names.saying(order.shop(), List.of(name)).stream()
                .flatMap(id -> payments.named(order.shop(), id).stream())
                .filter(payment -> payment.amount().equals(order.facts().total()))
                .map(Payment::paymentIntent)
                .toList();
    }
}
