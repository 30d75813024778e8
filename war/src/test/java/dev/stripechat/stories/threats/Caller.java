package dev.stripechat.stories.threats;

/** Who calls. The shopper holds a widget token; the foreign ones belong to another shop of this installation. */
enum Caller {
    NOBODY,
    SHOPPER,
    FOREIGN_SHOPPER,
    AGENT,
    SUPERVISOR,
    ADMIN,
    FOREIGN_ADMIN
}
