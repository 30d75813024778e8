package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.Installations;
import dev.stripechat.shop.SeenOrder;
import dev.stripechat.shop.ShopReader;
import dev.stripechat.shop.ShopUnread;
import dev.stripechat.shopware.api.AddressRefused;
import dev.stripechat.shopware.api.AdminApi;
import dev.stripechat.shopware.api.KeysRefused;
import dev.stripechat.shopware.api.OrdersPage;
import dev.stripechat.shopware.api.PrivilegesMissing;
import dev.stripechat.shopware.api.ShopFailure;
import dev.stripechat.shopware.api.ShopRefused;
import dev.stripechat.shopware.api.ShopSilent;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads orders of Shopware shops over their Admin API. */
@Dependent
class ReadShop implements ShopReader {

    private final Lines lines;
    private final Installations installations;
    private final Clock clock;

    @Inject
    ReadShop(Lines lines, Installations installations, Clock clock) {
        this.lines = lines;
        this.installations = installations;
        this.clock = clock;
    }

    @Override
    public Optional<SeenOrder> order(ShopId shop, String orderId) {
        Instant began = clock.instant();
        return asked(shop, api -> api.order(orderId)).map(order -> OrderShown.of(order, began));
    }

    @Override
    public Page changedSince(ShopId shop, Instant since, Optional<Long> after) {
        Instant began = clock.instant();
        OrdersPage page = asked(shop, api -> api.ordersChangedSince(since, after));
        return new Page(
                page.orders().stream().map(order -> OrderShown.of(order, began)).toList(),
                page.next(),
                page.shopTime());
    }

    @Override
    public List<ShopId> shops(int most) {
        return installations.active(most);
    }

    private <T> T asked(ShopId shop, Function<AdminApi, T> question) {
        AdminApi api =
                lines.of(shop)
                        .orElseThrow(() -> unread(ShopUnread.Why.CLOSED, "not installed there"));
        try {
            return question.apply(api);
        } catch (ShopSilent silent) {
            throw new ShopUnread(
                    ShopUnread.Why.SILENT, "the shop gives no answer", silent.retryAfter());
        } catch (KeysRefused | PrivilegesMissing refused) {
            throw unread(ShopUnread.Why.KEYS_REFUSED, "the shop does not accept our keys for this");
        } catch (AddressRefused forbidden) {
            throw unread(ShopUnread.Why.REFUSED, "no address of a shop");
        } catch (ShopRefused refused) {
            throw unread(ShopUnread.Why.REFUSED, "the shop said " + refused.status());
        } catch (ShopFailure other) {
            throw unread(ShopUnread.Why.REFUSED, other.getClass().getSimpleName());
        }
    }

    private static ShopUnread unread(ShopUnread.Why why, String what) {
        return new ShopUnread(why, what, Optional.empty());
    }
}
