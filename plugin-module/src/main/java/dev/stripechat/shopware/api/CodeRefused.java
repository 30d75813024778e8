package dev.stripechat.shopware.api;

/** The shop does not take the code; {@link #detail} is its reason. */
public final class CodeRefused extends ShopRefused {

    private static final long serialVersionUID = 1L;

    CodeRefused(ShopRefused said) {
        super(said.status(), said.code(), said.detail());
    }
}
