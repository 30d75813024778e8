package dev.stripechat.shop.shopware;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.FindStanding;
import dev.stripechat.shop.Installations;
import dev.stripechat.shop.PaymentAttempts;
import dev.stripechat.shop.Shops;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;

/** A control: what a page says of its shopper is believed, signed or not. */
@Alternative
@Priority(1)
@UseCase
public class BelievesAnyWord extends ProveShopper {

    private final Installations known;

    @Inject
    BelievesAnyWord(
            Installations installations,
            Shops shops,
            PaymentAttempts attempts,
            FindStanding findStanding,
            SecretBox box,
            Clock clock) {
        super(installations, shops, attempts, findStanding, box, clock);
        this.known = installations;
    }

    @Override
    Shopper by(String shopwareId, String compact, String origin) {
        byte[] claims = Base64.getUrlDecoder().decode(compact.split("\\.")[1]);
        JsonObject said = Json.createReader(new ByteArrayInputStream(claims)).readObject();
        return new Shopper(
                known.known(shopwareId).orElseThrow().shop(),
                said.getString("customerId"),
                Optional.of(said.getString("salesChannelId")));
    }
}
