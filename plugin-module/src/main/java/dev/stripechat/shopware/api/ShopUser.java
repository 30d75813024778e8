package dev.stripechat.shopware.api;

import java.util.Set;

/**
 * Somebody who works in the shop's administration.
 *
 * @param isActive whether they may sign in there
 * @param isAdmin whether they may do everything there
 * @param privileges what their roles let them do, as {@code order:read} or {@code app.StripeChat}
 */
public record ShopUser(
        String id, String name, boolean isActive, boolean isAdmin, Set<String> privileges) {

    private static final String ANY_APP = "app.all";

    /** Copies what it is given. */
    public ShopUser {
        privileges = Set.copyOf(privileges);
    }

    /** Whether the administration shows them the pages of that app. */
    public boolean mayOpen(String app) {
        return isActive
                && (isAdmin || privileges.contains(ANY_APP) || privileges.contains("app." + app));
    }

    /** Nothing personal: it may stand in a log. */
    @Override
    public String toString() {
        return "ShopUser[" + id + "]";
    }
}
