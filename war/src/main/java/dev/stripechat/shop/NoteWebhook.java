package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** A webhook of a shop has come: its webhooks are not silent. */
@UseCase
public class NoteWebhook {

    private final Reconciliations reconciliations;
    private final Clock clock;

    @Inject
    public NoteWebhook(Reconciliations reconciliations, Clock clock) {
        this.reconciliations = reconciliations;
        this.clock = clock;
    }

    /** Within the transaction that deals with it. Those that come one after the other do not wait for each other to note it. */
    void came(@Observes WebhookCame webhook) {
        ShopId shop = webhook.shop();
        Instant now = clock.instant();
        if (reconciliations.of(shop).filter(known -> known.hasHeard(now)).isEmpty()) {
            reconciliations.held(shop).orElseGet(() -> fresh(shop)).hears(now);
        }
    }

    private Reconciliation fresh(ShopId shop) {
        Reconciliation fresh = new Reconciliation(shop);
        reconciliations.keep(fresh);
        return fresh;
    }
}
