package dev.stripechat.paymentpage;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Connections of a shop to accounts at Stripe. */
public final class ATill {

    static final SecretBox BOX = new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");

    private ATill() {}

    /** The admin saves it, with both keys. */
    static void save(
            StripeConnection connection, Mode mode, String account, String key, boolean readOnly) {
        connection.connect(
                new StripeConnection.Entry(
                        mode,
                        account,
                        Optional.of("whsec_" + "a1".repeat(16)),
                        Optional.of(key),
                        Optional.of(readOnly),
                        Optional.of(Set.of()),
                        Optional.of("pk_" + mode.word() + "_" + "p1".repeat(12))),
                BOX,
                Instant.EPOCH);
    }

    static StripeConnection test(ShopId shop, String account) {
        return of(shop, account, Mode.TEST);
    }

    static StripeConnection live(ShopId shop, String account) {
        return of(shop, account, Mode.LIVE);
    }

    private static StripeConnection of(ShopId shop, String account, Mode mode) {
        StripeConnection connection = new StripeConnection(Some.connection(), shop);
        connection.connect(
                StripeConnection.Entry.of(mode, account, "whsec_" + "a1".repeat(16)),
                BOX,
                Instant.EPOCH);
        return connection;
    }
}
