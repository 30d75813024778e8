package dev.stripechat.channel.mail;

import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Mailboxes in memory. */
public final class InMemoryRecipients implements Recipients {

    private record Coded(ShopId shop, Instant at) {}

    private final Map<String, Coded> coded = new HashMap<>();

    @Override
    public boolean mayGetCode(ShopId shop, EmailAddress address, Instant now) {
        Coded last = coded.get(address.mailbox());
        boolean may = last == null || !now.isBefore(last.at().plus(REST));
        if (may) {
            coded.put(address.mailbox(), new Coded(shop, now));
        }
        return may;
    }

    @Override
    public void giveBack(ShopId shop, EmailAddress address) {
        coded.computeIfPresent(
                address.mailbox(), (mailbox, last) -> last.shop().equals(shop) ? null : last);
    }
}
