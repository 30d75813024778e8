package dev.stripechat.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.intake.Arrival;
import dev.stripechat.runtime.intake.InMemoryIntake;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.InMemoryStripeConnections;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakeInEventTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ShopId SHOP = new ShopId(new UUID(3, 1));
    private static final StripeConnectionId CONNECTION = new StripeConnectionId(new UUID(7, 1));
    private static final String SOURCE = StripeSource.of(CONNECTION);
    private static final String SUBJECT = StripeSays.PAYMENT.value();
    private static final String SECRET = "whsec_" + "a1".repeat(16);
    private static final SecretBox BOX =
            new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");
    private static final SecretBox BOX_OF_ANOTHER_KEY =
            new SecretBox("szchZRngT2P+GW1Xq3jIl/tthRz8a9OSEkyYvwUyS+A=");
    private static final byte[] BODY = "{\"id\":\"evt_1\"}".getBytes(StandardCharsets.UTF_8);

    private final InMemoryIntake intake = new InMemoryIntake();
    private final InMemoryStripeConnections connections = new InMemoryStripeConnections();
    private final List<String> ordered = new ArrayList<>();

    @BeforeEach
    void connect() {
        StripeConnection connection = new StripeConnection(CONNECTION, SHOP);
        connection.connect(StripeConnection.Entry.of(Mode.TEST, Till.ACCOUNT, SECRET), BOX, NOON);
        connections.keep(connection);
    }

    @Test
    void a_signed_event_is_kept_as_it_came_and_its_handling_is_ordered() {
        TakeInEvent takeIn = takeIn(BOX);

        takeIn.from(CONNECTION, "signed with " + SECRET, BODY);

        Arrival kept = intake.waiting(SOURCE, SUBJECT).get(0);
        assertThat(kept.body()).isEqualTo(BODY);
        assertThat(kept.shop()).isEqualTo(SHOP);
        assertThat(kept.eventId()).isEqualTo("evt_1");
        assertThat(kept.receivedAt()).isEqualTo(NOON);
        assertThat(ordered).containsExactly("payment-events " + SOURCE + "/" + SUBJECT);
    }

    @Test
    void an_event_that_is_sent_again_is_acknowledged_and_kept_once() {
        TakeInEvent takeIn = takeIn(BOX);
        takeIn.from(CONNECTION, "signed with " + SECRET, BODY);

        takeIn.from(CONNECTION, "signed with " + SECRET, BODY);

        assertThat(intake.waiting(SOURCE, SUBJECT)).hasSize(1);
        assertThat(ordered).hasSize(1);
    }

    @Test
    void nothing_is_kept_of_what_is_not_signed() {
        TakeInEvent takeIn = takeIn(BOX);

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> takeIn.from(CONNECTION, "", BODY));

        assertThat(refusal.code()).isEqualTo("bad_signature");
        assertNothingWasKept();
    }

    @Test
    void nothing_is_kept_for_a_connection_that_nobody_made() {
        StripeConnectionId unknown = new StripeConnectionId(new UUID(7, 99));
        TakeInEvent takeIn = takeIn(BOX);

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class, () -> takeIn.from(unknown, "signed with " + SECRET, BODY));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertNothingWasKept();
    }

    @Test
    void an_event_is_asked_for_again_while_the_secret_cannot_be_read() {
        TakeInEvent takeIn = takeIn(BOX_OF_ANOTHER_KEY);

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () -> takeIn.from(CONNECTION, "signed with " + SECRET, BODY));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        assertNothingWasKept();
    }

    private TakeInEvent takeIn(SecretBox box) {
        return new TakeInEvent(
                connections,
                TakeInEventTest::verified,
                intake,
                (job, instance, delay) -> ordered.add(job + " " + instance),
                box,
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static SignatureCheck.Envelope verified(byte[] body, String header, String secret) {
        if (!header.equals("signed with " + secret)) {
            throw Refusal.invalid("bad_signature", "This is not a signed event of Stripe.");
        }
        return new SignatureCheck.Envelope(
                "evt_1", SUBJECT, new String(body, StandardCharsets.UTF_8));
    }

    private void assertNothingWasKept() {
        assertThat(intake.unfinished(StripeSource.PREFIX, 1)).isEmpty();
        assertThat(ordered).isEmpty();
    }
}
