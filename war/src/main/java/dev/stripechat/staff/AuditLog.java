package dev.stripechat.staff;

import dev.stripechat.kernel.ShopId;

/** Who did what. A row is written in the transaction of the deed: there is none without the other. */
@FunctionalInterface
public interface AuditLog {

    /**
     * @param actor who: the id of an account, or {@code system}, or {@code shop} for what its backend signed
     * @param action what, as a word: {@code conversation.taken}
     * @param subject about what: an id, never text that a shopper wrote
     */
    void write(ShopId shop, String actor, String action, String subject);
}
