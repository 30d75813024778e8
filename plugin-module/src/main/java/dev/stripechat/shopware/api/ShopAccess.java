package dev.stripechat.shopware.api;

import java.net.URI;

/** Where a shop is, and the keys that its installation of the app was given; new ones come with each confirmation. */
public record ShopAccess(URI shop, String keyId, String keySecret) {

    /** The address may have a path, with or without a slash at the end. */
    public ShopAccess {
        shop = URI.create(shop.toString().replaceAll("/+$", ""));
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "ShopAccess[" + shop + " as " + keyId + "]";
    }
}
