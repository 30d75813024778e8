package dev.stripechat.shopware.api;

/** Why a shop was asked in vain; one of its kinds. */
public abstract class ShopFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ShopFailure(String message) {
        super(message);
    }
}
