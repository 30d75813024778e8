package dev.stripechat.shopware.api;

import java.util.List;

/** The app was not granted a right; the shop's owner grants it by updating the app. */
public final class PrivilegesMissing extends ShopRefused {

    private static final long serialVersionUID = 1L;

    private final transient List<String> privileges;

    /** Such as {@code order:read}. */
    public PrivilegesMissing(String detail, List<String> privileges) {
        super(403, "FRAMEWORK__MISSING_PRIVILEGE_ERROR", detail);
        this.privileges = List.copyOf(privileges);
    }

    /** The rights by name. */
    public List<String> privileges() {
        return privileges == null ? List.of() : privileges;
    }
}
