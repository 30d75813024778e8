package dev.stripechat.conversation;

import static dev.stripechat.shop.AnOrder.anOrder;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.APayment;
import dev.stripechat.payment.AskStripe;
import dev.stripechat.payment.InMemoryOrderNames;
import dev.stripechat.payment.PaymentShown;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.InMemoryStripeConnections;
import dev.stripechat.shop.AnOrder;
import dev.stripechat.shop.InMemoryOrders;
import dev.stripechat.shop.Order;
import dev.stripechat.shop.OrderChanged;
import dev.stripechat.shop.ShopToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shop with a chat, its order, and a PaymentIntent that another plugin made; what is told of them may come in any order. */
abstract class Companion {

    static final String ORDER = "0a".repeat(16);
    static final String TRANSACTION = "0b".repeat(16);
    static final String CUSTOMER = "customer-1";
    static final Money COST = new Money(4780, "eur");
    static final Map<String, String> NAMED = Map.of("shopware_order_transaction_id", TRANSACTION);
    static final Map<String, String> NUMBERED = Map.of("order_number", "10001");

    final TalkingShop shop = new TalkingShop();
    final InMemoryOrders orders = new InMemoryOrders();
    final InMemoryStripeConnections connections = new InMemoryStripeConnections();
    final PaymentIntentId payment = Some.payment();
    final Conversation chat = shop.startConversation().in(shop.id(), Language.EN);

    Companion() {
        TieOrderPayments tie =
                new TieOrderPayments(
                        orders,
                        new InMemoryOrderNames(),
                        shop.payments(),
                        new AskStripe(
                                connections,
                                shop.payments(),
                                new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=")),
                        shop.startConversation(),
                        shop.conversations(),
                        shop.jobs(),
                        shop.clock());
        shop.announcer().tell(PaymentShown.class, tie::shown);
        shop.announcer().tell(OrderChanged.class, tie::changed);
        shop.announcer().tell(AtCheckout.class, tie::moved);
        this.job = new TieOrders(tie, shop.linkPayment());
        this.chats = new TieChats(tie);
    }

    final TieOrders job;
    private final TieChats chats;

    void arrives(char what, Map<String, String> metadata) {
        switch (what) {
            case 'E' -> shows(payment, metadata, COST);
            case 'O' -> places(anOrder().paid(TRANSACTION, "open"));
            case 'F' -> places(anOrder().paidBy(TRANSACTION, "open", payment.value()));
            default -> comesTo(ORDER, Optional.of(CUSTOMER));
        }
        works();
    }

    void shows(PaymentIntentId id, Map<String, String> metadata, Money amount) {
        if (shop.payments().named(shop.id(), id).isEmpty()) {
            APayment.aPayment()
                    .of(shop.id())
                    .called(id)
                    .of(amount)
                    .declined("insufficient_funds")
                    .keptIn(shop.payments());
        }
        shop.announcer().announce(new PaymentShown(shop.id(), id, metadata));
    }

    void places(AnOrder shown) {
        AnOrder order = shown.called(ORDER);
        orders.named(shop.id(), ORDER)
                .ifPresentOrElse(
                        known -> known.follow(order.seen()),
                        () -> orders.keep(new Order(shop.id(), order.seen())));
        shop.announcer().announce(new OrderChanged(shop.id(), ORDER));
    }

    void comesTo(String checkout, Optional<String> customer) {
        ShopToken token =
                new ShopToken(
                        shop.id(),
                        checkout,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        customer,
                        shop.clock().instant());
        shop.linkPayment().by(token, chat.id());
    }

    void works() {
        shop.jobs().ordered(TieChats.NAME).forEach(chats::run);
        shop.jobs().ordered(TieOrders.NAME).forEach(job::run);
    }

    List<LinkedPayment.Proof> links() {
        return shop.conversations().links(shop.id(), List.of(chat.id())).stream()
                .map(LinkedPayment::proof)
                .toList();
    }
}
