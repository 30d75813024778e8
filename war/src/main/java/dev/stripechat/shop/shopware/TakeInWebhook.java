package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.intake.Arrival;
import dev.stripechat.runtime.intake.Intake;
import dev.stripechat.runtime.jobs.Jobs;
import dev.stripechat.shop.HearShops;
import dev.stripechat.shop.Installation;
import dev.stripechat.shop.ShopNews;
import dev.stripechat.shop.ShopSource;
import dev.stripechat.shopware.Webhook;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what a shop tells, once, before it is acknowledged. Of the body no more is kept than what happened to which order or
 * customer: it holds names and addresses.
 */
@UseCase
public class TakeInWebhook {

    private static final String LIFE = "app.";

    private final ProveCaller proveCaller;
    private final Intake intake;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    TakeInWebhook(ProveCaller proveCaller, Intake intake, Jobs jobs, Clock clock) {
        this.proveCaller = proveCaller;
        this.intake = intake;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * What the headers of a webhook say.
     *
     * @param eventId the same at each try, where the shop gives one
     * @param number the shop's own count of what it tells, where it counts
     */
    record Headers(
            Optional<String> signature,
            Optional<String> eventId,
            Optional<Long> number,
            Optional<String> version) {}

    /** What became of one. */
    enum Taken {
        KEPT,
        KNOWN,
        OF_A_CLONE
    }

    /**
     * Takes it in.
     *
     * @throws dev.stripechat.shopware.ProtocolRefused when it cannot be read, or is signed by nobody
     * @throws Refusal not signed in ({@code unknown_shop})
     */
    public Taken by(byte[] body, Headers headers) {
        Webhook webhook = Webhook.of(body);
        Caller caller =
                webhook.event().startsWith(LIFE)
                        ? proveCaller.proved(body, headers.signature())
                        : proveCaller.by(body, headers.signature());
        if (caller.isClone()) {
            return Taken.OF_A_CLONE;
        }
        String eventId =
                headers.eventId().or(webhook.source()::eventId).orElseGet(() -> hash(body));
        List<ShopNews> all = NewsOf.a(webhook, headers.number(), headers.version());
        boolean isNew = false;
        for (int i = 0; i < all.size(); i++) {
            String id = i == 0 ? eventId : eventId + "." + i;
            isNew |= keep(caller.installation(), id, all.get(i));
        }
        return isNew ? Taken.KEPT : Taken.KNOWN;
    }

    private boolean keep(Installation installation, String eventId, ShopNews news) {
        String source = ShopSource.of(installation);
        boolean isNew =
                intake.keep(
                        new Arrival(
                                installation.shop(),
                                source,
                                eventId,
                                news.subject(),
                                news.text().getBytes(StandardCharsets.UTF_8),
                                clock.instant()));
        if (isNew) {
            jobs.soon(HearShops.NAME, ShopSource.instance(source, news.subject()));
        }
        return isNew;
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
