package dev.stripechat.channel.mail.store;

import dev.stripechat.channel.mail.Recipients;
import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.ShopId;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;

/** A control: codes by mail without their guard, the memory of who got one. */
@Alternative
@Priority(1)
@Dependent
public class ForgetfulRecipients implements Recipients {

    @Override
    public boolean mayGetCode(ShopId shop, EmailAddress address, Instant now) {
        return true;
    }

    @Override
    public void giveBack(ShopId shop, EmailAddress address) {
        // there is nothing to give back
    }
}
