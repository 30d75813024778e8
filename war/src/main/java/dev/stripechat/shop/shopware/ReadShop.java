package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.Installations;
import dev.stripechat.shop.SeenOrder;
import dev.stripechat.shop.ShopReader;
import dev.stripechat.shopware.api.OrdersPage;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads orders of Shopware shops over their Admin API. */
@Dependent
class ReadShop implements ShopReader {

    private final AskShop askShop;
    private final Installations installations;
    private final Clock clock;

    @Inject
    ReadShop(AskShop askShop, Installations installations, Clock clock) {
        this.askShop = askShop;
        this.installations = installations;
        this.clock = clock;
    }

    @Override
    public Optional<SeenOrder> order(ShopId shop, String orderId) {
        Instant began = clock.instant();
        return askShop.of(shop, api -> api.order(orderId))
                .map(order -> OrderShown.of(order, began));
    }

    @Override
    public Page changedSince(ShopId shop, Instant since, Optional<Long> after) {
        Instant began = clock.instant();
        OrdersPage page = askShop.of(shop, api -> api.ordersChangedSince(since, after));
        return new Page(
                page.orders().stream().map(order -> OrderShown.of(order, began)).toList(),
                page.next(),
                page.shopTime());
    }

    @Override
    public List<ShopId> shops(int most) {
        return installations.active(most);
    }
}
