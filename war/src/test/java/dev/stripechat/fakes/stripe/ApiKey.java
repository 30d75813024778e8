package dev.stripechat.fakes.stripe;

import java.util.Set;

/** A key of an account and what it may do. */
record ApiKey(String value, KeyKind kind, FakeAccount account, Set<Permission> permissions) {

    private static final int SHOWN = 4;

    boolean mayNot(Permission wanted) {
        return kind == KeyKind.RESTRICTED
                && permissions.stream().noneMatch(held -> held.grants(wanted));
    }

    /** The key as Stripe writes it in an error. */
    static String shown(String value) {
        int prefix = value.lastIndexOf('_') + 1;
        int hidden = Math.max(0, value.length() - prefix - SHOWN);
        return value.substring(0, prefix) + "*".repeat(hidden) + value.substring(prefix + hidden);
    }

    void needs(Permission wanted) {
        if (mayNot(wanted)) {
            throw Refusal.of(
                            403,
                            "invalid_request_error",
                            "The provided key '"
                                    + shown(value)
                                    + "' does not have the required permissions for this endpoint"
                                    + " on account '"
                                    + account.id()
                                    + "'. Having the '"
                                    + wanted.slug()
                                    + "' permission would allow this request to continue.")
                    .code("more_permissions_required");
        }
    }
}
