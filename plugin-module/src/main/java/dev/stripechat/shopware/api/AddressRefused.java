package dev.stripechat.shopware.api;

/** The address leads to a machine that is nobody's business (T16). */
public final class AddressRefused extends ShopFailure {

    private static final long serialVersionUID = 1L;

    /** Without the address: it is a stranger's word. */
    public AddressRefused() {
        super("not a public https address");
    }
}
