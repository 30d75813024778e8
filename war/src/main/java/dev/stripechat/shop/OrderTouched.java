package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;

/**
 * A shop's order is new, or something about it has changed. Announced in the transaction that records it.
 *
 * @param heard whether the shop has said so itself; else we have found it
 */
public record OrderTouched(ShopId shop, String orderId, boolean heard) {

    /** The shop has said so. */
    public OrderTouched(ShopId shop, String orderId) {
        this(shop, orderId, true);
    }

    /** We have found it. */
    static OrderTouched found(ShopId shop, String orderId) {
        return new OrderTouched(shop, orderId, false);
    }
}
