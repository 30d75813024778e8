package dev.stripechat.channel.mail;

import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.ShopId;
import java.time.Duration;
import java.time.Instant;

/**
 * Who has got a code lately, of all shops together: a mailbox that nobody has proved gets one in a day from this whole
 * installation (T20). Only hashes are kept.
 */
public interface Recipients {

    /** Between two codes to one mailbox. */
    Duration REST = Duration.ofHours(24);

    /** Whether it may get a code now; if so, it may not again for a day. */
    boolean mayGetCode(ShopId shop, EmailAddress address, Instant now);

    /** It got none, or has proved that it wanted it: it may get another one. */
    void giveBack(ShopId shop, EmailAddress address);
}
