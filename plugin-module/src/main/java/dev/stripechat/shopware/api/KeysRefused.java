package dev.stripechat.shopware.api;

/** The shop does not know the keys any more: the app was removed there, or given new ones. */
public final class KeysRefused extends ShopFailure {

    private static final long serialVersionUID = 1L;

    /** For a shop. */
    public KeysRefused(ShopAccess access) {
        super("keys refused: " + access);
    }
}
