package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.shopware.api.AdminApi;
import dev.stripechat.shopware.api.ShopFailure;
import dev.stripechat.shopware.api.ShopOrder;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.regex.Pattern;

/** Tells whether an order is a shopper's, whatever a page says: our own books are asked, then the shop (T02). */
@Dependent
class OwnOrders {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final ProveShopper proveShopper;
    private final Lines lines;
    private final LiveLooks looks;

    @Inject
    OwnOrders(ProveShopper proveShopper, Lines lines, LiveLooks looks) {
        this.proveShopper = proveShopper;
        this.lines = lines;
        this.looks = looks;
    }

    /**
     * The order's id.
     *
     * @throws Refusal invalid ({@code unknown_order}), when it is not that shopper's; unavailable, when the shop cannot be
     *     asked now
     */
    String require(ProveShopper.Shopper shopper, String id) {
        boolean isOne = ID.matcher(id).matches();
        if (isOne && (proveShopper.hasOrdered(shopper, id) || isToldSo(shopper, id))) {
            return id;
        }
        throw Refusal.invalid("unknown_order", "That is no order of this shopper.");
    }

    private boolean isToldSo(ProveShopper.Shopper shopper, String id) {
        AdminApi shop = lines.hurried(shopper.shop()).orElseThrow(OwnOrders::later);
        try {
            return looks.within(shopper.shop(), () -> shop.order(id))
                    .map(ShopOrder::buyer)
                    .flatMap(ShopOrder.Buyer::customerId)
                    .filter(shopper.customerId()::equals)
                    .isPresent();
        } catch (ShopFailure silent) {
            throw later();
        }
    }

    private static Refusal later() {
        return Refusal.unavailable("shop_silent", "The shop cannot be asked just now.");
    }
}
