package dev.stripechat.contracts;

import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StaffId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.jobs.RecordingJobs;
import dev.stripechat.runtime.outbox.InMemoryDepartures;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.staff.Member;
import dev.stripechat.staff.Role;
import java.time.Clock;
import java.util.UUID;

/** Something of that kind, different from all others. */
public final class Some {

    private Some() {}

    public static ShopId shop() {
        return new ShopId(UUID.randomUUID());
    }

    public static ClientId clientId() {
        return new ClientId(UUID.randomUUID());
    }

    public static PaymentIntentId payment() {
        return new PaymentIntentId("pi_" + word());
    }

    public static StripeConnectionId connection() {
        return new StripeConnectionId(UUID.randomUUID());
    }

    public static Member agent(ShopId shop, String name) {
        return new Member(new StaffId(UUID.randomUUID()), shop, name, Role.AGENT);
    }

    public static Member admin(ShopId shop) {
        return new Member(new StaffId(UUID.randomUUID()), shop, "Ada", Role.ADMIN);
    }

    /** One that nobody empties. */
    public static Outbox outbox() {
        return new Outbox(new InMemoryDepartures(), new RecordingJobs(), Clock.systemUTC());
    }

    /** 32 lower-case letters and digits. */
    public static String word() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
