package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.runtime.intake.Arrival;
import dev.stripechat.runtime.intake.Intake;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.settings.Standing;
import dev.stripechat.shop.Installation;
import dev.stripechat.shop.OrderChats;
import dev.stripechat.shop.ShopSays;
import dev.stripechat.shop.ShopSource;
import dev.stripechat.shopware.FlowCall;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A flow of a shop has something said in the chat about an order, once, however often it calls. Of the text nothing is kept here:
 * it names people.
 */
@UseCase
public class TakeSaying {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final ProveCaller proveCaller;
    private final Intake intake;
    private final Announcer announcer;
    private final OrderChats chats;
    private final Clock clock;

    @Inject
    TakeSaying(
            ProveCaller proveCaller,
            Intake intake,
            Announcer announcer,
            OrderChats chats,
            Clock clock) {
        this.proveCaller = proveCaller;
        this.intake = intake;
        this.announcer = announcer;
        this.chats = chats;
        this.clock = clock;
    }

    /**
     * Has it said; for a copy of the shop, or for one that has us paused, nothing is.
     *
     * @param eventId the same at each try, where the header says it
     * @return what became of it
     * @throws dev.stripechat.shopware.ProtocolRefused when it cannot be read, or is signed by nobody
     * @throws Refusal not signed in ({@code unknown_shop}); invalid ({@code bad_order}, {@code no_text})
     */
    Said by(byte[] body, Optional<String> signature, Optional<String> eventId) {
        Caller caller = proveCaller.by(body, signature);
        FlowCall call = FlowCall.of(body);
        String order = said(call, "orderId");
        if (!ID.matcher(order).matches()) {
            throw Refusal.invalid("bad_order", "orderId must be the id of an order.");
        }
        if (said(call, "text").isBlank() && said(call, "textDe").isBlank()) {
            throw Refusal.invalid("no_text", "There is no text.");
        }
        if (caller.standing() != Standing.LIVE) {
            return caller.isClone() ? Said.COPY : Said.PAUSED;
        }
        boolean goOn = chats.goOn(caller.installation().shop(), order);
        String id = eventId.or(call.source()::eventId).orElseGet(() -> hash(body));
        say(caller.installation(), call, "flow." + id);
        return goOn ? Said.SAID : Said.NO_CHAT;
    }

    private static String said(FlowCall call, String parameter) {
        return call.parameters().getOrDefault(parameter, "");
    }

    private void say(Installation installation, FlowCall call, String eventId) {
        String source = ShopSource.of(installation);
        String order = said(call, "orderId");
        Instant now = clock.instant();
        Arrival arrival =
                new Arrival(
                        installation.shop(), source, eventId, "flow " + order, new byte[0], now);
        if (intake.keep(arrival)) {
            announcer.announce(
                    new ShopSays(
                            installation.shop(),
                            order,
                            said(call, "text"),
                            said(call, "textDe"),
                            source + " " + eventId));
            intake.held(installation.shop(), source, eventId)
                    .ifPresent(kept -> kept.handled("said", now));
        }
    }

    private static String hash(byte[] body) {
        return new OpaqueToken(new String(body, StandardCharsets.UTF_8)).hash();
    }
}
