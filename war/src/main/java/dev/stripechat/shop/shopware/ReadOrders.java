package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.outbox.Carrier;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.Lane;
import dev.stripechat.runtime.outbox.Letter;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.runtime.outbox.Quota;
import dev.stripechat.runtime.outbox.Result;
import dev.stripechat.shop.FollowOrder;
import dev.stripechat.shop.OrderAsItIs;
import dev.stripechat.shop.OrderTouched;
import dev.stripechat.shopware.ProtocolRefused;
import dev.stripechat.shopware.api.AdminApi;
import dev.stripechat.shopware.api.OrderTransaction;
import dev.stripechat.shopware.api.ShopOrder;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads orders that have changed in the shop, where some of it was to be paid on our page; what is told of them is old by then. */
@Dependent
public class ReadOrders implements Carrier {

    /** {@link Carrier#name()}. */
    public static final String NAME = "shopware-order";

    private final ShopTalk talk;
    private final FollowOrder followOrder;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    ReadOrders(ShopTalk talk, FollowOrder followOrder, Outbox outbox, Clock clock) {
        this.talk = talk;
        this.followOrder = followOrder;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In the transaction that has learned of it. */
    void touched(@Observes OrderTouched order) {
        if (followOrder.isOurs(order.shop(), order.orderId())) {
            outbox.put(
                    new Letter(
                            new Lane(order.shop(), NAME, order.orderId()),
                            "read order " + order.orderId(),
                            order.orderId(),
                            UUID.randomUUID().toString()));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayRepeat() {
        return true;
    }

    @Override
    public Optional<Quota> quota() {
        return Optional.of(Quota.ofShops(NAME));
    }

    @Override
    public Result carry(Departure departure) {
        ShopId shop = departure.lane().shop();
        String order = departure.letter().payload();
        return talk.with(shop, api -> followed(api, shop, order));
    }

    private Result followed(AdminApi api, ShopId shop, String id) {
        Instant began = clock.instant();
        try {
            Optional<OrderAsItIs.Payable> wanted = api.order(id).flatMap(ReadOrders::wanted);
            followOrder.of(shop, new OrderAsItIs(id, wanted, began));
            return Result.sent();
        } catch (ProtocolRefused unreadable) {
            return Result.refused("bad_amount", "The order's amount has more decimals than money.");
        }
    }

    /** The newest try to pay it, whichever payment method that is by. */
    private static Optional<OrderAsItIs.Payable> wanted(ShopOrder order) {
        List<OrderTransaction> all = order.transactions();
        if (order.state().equals("cancelled") || all.isEmpty()) {
            return Optional.empty();
        }
        OrderTransaction newest = all.get(all.size() - 1);
        Money amount = Amounts.money(newest.amount(), order.currency());
        return Optional.of(new OrderAsItIs.Payable(newest.id(), amount));
    }
}
