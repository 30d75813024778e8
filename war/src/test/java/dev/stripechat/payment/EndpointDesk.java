package dev.stripechat.payment;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.intake.InMemoryIntake;
import dev.stripechat.runtime.jobs.RecordingJobs;
import dev.stripechat.runtime.outbox.Dispatch;
import dev.stripechat.runtime.outbox.InMemoryDepartures;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.runtime.outbox.SendDepartures;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.InMemoryStripeConnections;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.staff.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Where an admin connects an account and has its endpoint made. */
final class EndpointDesk {

    static final StripeConnectionId ID = new StripeConnectionId(new UUID(7, 1));
    static final Member ADMIN = Some.admin(new ShopId(new UUID(3, 1)));
    static final String BY_HAND = "whsec_" + "a1".repeat(16);
    static final String KEY = "rk_test_" + "k1".repeat(12);
    static final String OTHER_KEY = "rk_test_" + "k2".repeat(12);
    static final String OTHER_ACCOUNT = "acct_9Z8y7X6w5V4u";
    static final SecretBox BOX = new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");

    static final String URL = "https://chat.example/stripe/webhooks/" + ID;

    final MovableClock clock = MovableClock.atNoon();
    final InMemoryDepartures departures = new InMemoryDepartures();
    final RecordingJobs jobs = new RecordingJobs();
    final InMemoryStripeConnections connections = new InMemoryStripeConnections();
    final InMemoryEndpoints stripe = new InMemoryEndpoints();
    final List<String> audit = new ArrayList<>();
    final ConnectStripe connect =
            new ConnectStripe(
                    connections,
                    new InMemoryIntake(),
                    new Outbox(departures, jobs, clock),
                    BOX,
                    (shop, actor, action, subject) -> audit.add(action),
                    clock);
    final OpenEndpoint open =
            new OpenEndpoint(
                    new AskStripe(connections, new InMemoryPayments(), BOX),
                    stripe,
                    connect,
                    new PublicUrl("https://chat.example"));

    /** What the outbox has to send now is sent. */
    void sends() {
        CloseEndpoints carrier =
                new CloseEndpoints(stripe, BOX, new PublicUrl("https://chat.example"), clock);
        SendDepartures sending =
                new SendDepartures(
                        new Dispatch(departures, shop -> Optional.empty(), jobs, clock),
                        Stream.of(carrier));
        jobs.ordered(SendDepartures.NAME).forEach(sending::run);
    }

    /** An account, with its key alone. */
    EndpointDesk connected() {
        saves(entry(Till.ACCOUNT, Optional.empty(), Optional.of(KEY)));
        return this;
    }

    void saves(StripeConnection.Entry entry) {
        connect.by(ADMIN, ID, entry);
    }

    StripeConnection kept() {
        return connections.named(ID).orElseThrow();
    }

    static StripeConnection.Entry entry(
            String account, Optional<String> webhookSecret, Optional<String> key) {
        return new StripeConnection.Entry(
                Mode.TEST, account, webhookSecret, key, Optional.empty(), Optional.of(Set.of()));
    }
}
