package dev.stripechat.payment;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.intake.Intake;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.KeyCheck;
import dev.stripechat.settings.LeftEndpoint;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.settings.StripeConnections;
import dev.stripechat.staff.AuditLog;
import dev.stripechat.staff.Member;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** An admin connects a Stripe account to the own shop, replaces its secret, or takes it away. */
@UseCase
public class ConnectStripe {

    private final StripeConnections connections;
    private final Intake intake;
    private final Outbox outbox;
    private final SecretBox box;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public ConnectStripe(
            StripeConnections connections,
            Intake intake,
            Outbox outbox,
            SecretBox box,
            AuditLog audit,
            Clock clock) {
        this.connections = connections;
        this.intake = intake;
        this.outbox = outbox;
        this.box = box;
        this.audit = audit;
        this.clock = clock;
    }

    /** The connection, and whether it is new. */
    public record Connected(StripeConnection connection, boolean isNew) {}

    /**
     * Saves it. Events that were passed over because of a mistake in it are looked at again, and an endpoint of ours that is of
     * no use any more will be closed.
     *
     * @throws Refusal invalid, naming the field; not found, when another shop has this id; conflict ({@code
     *     already_connected}), when another connection of the shop is that account in that mode and this one was not, or ({@code
     *     test_takes_over}) as {@link #remove}; nothing is changed then
     */
    public Connected by(Member admin, StripeConnectionId id, StripeConnection.Entry entry) {
        connections.alone(admin.shop());
        Optional<StripeConnection> known = connections.named(id);
        if (known.filter(connection -> !connection.shop().equals(admin.shop())).isPresent()) {
            throw Refusal.notFound("There is no such connection.");
        }
        if (known.filter(before -> before.isOf(entry.account(), entry.mode())).isEmpty()) {
            checkAlone(admin, id, entry);
        }
        StripeConnection connection = known.orElseGet(() -> new StripeConnection(id, admin.shop()));
        Set<Optional<String>> real = tills(admin).real();
        Optional<LeftEndpoint> left = known.flatMap(before -> LeftEndpoint.by(before, entry, box));
        connection.connect(entry, box, clock.instant());
        checkReal(real, tills(admin), connection);
        left.ifPresent(endpoint -> outbox.put(endpoint.letter(admin.shop())));
        intake.reopen(StripeSource.of(id), Outcome.MISTAKES);
        if (known.isEmpty()) {
            connections.keep(connection);
        }
        audit.write(admin.shop(), admin.id().toString(), "stripe.connected", id.toString());
        return new Connected(connection, known.isEmpty());
    }

    /** Shops that had an account twice before this was a rule keep it, and can replace its keys. */
    private void checkAlone(Member admin, StripeConnectionId id, StripeConnection.Entry entry) {
        boolean twice =
                connections.of(admin.shop()).stream()
                        .filter(other -> !other.id().equals(id))
                        .anyMatch(other -> other.isOf(entry.account(), entry.mode()));
        if (twice) {
            throw Refusal.conflict(
                    "already_connected", "This account is connected in this mode already.");
        }
    }

    private ShopTills tills(Member admin) {
        return new ShopTills(connections.of(admin.shop()));
    }

    /** Where real money was taken, no other connection takes test money now. */
    private static void checkReal(
            Set<Optional<String>> real, ShopTills after, StripeConnection changed) {
        ShopTills others = after.without(changed);
        if (real.stream().anyMatch(at -> !after.mode(at).isLive() && others.pretendsAt(at))) {
            throw Refusal.conflict(
                    "test_takes_over",
                    "Test money would be taken where real money is taken now; remove the test account first.");
        }
    }

    /**
     * Its events are not taken in any more, and nothing can be asked or paid with its keys.
     *
     * @throws Refusal not found; conflict ({@code test_takes_over}), when test money would be taken on our own payment page
     *     where real money is taken now
     */
    public void remove(Member admin, StripeConnectionId id) {
        connections.alone(admin.shop());
        StripeConnection connection = own(admin, id);
        ShopTills tills = tills(admin);
        checkReal(tills.real(), tills.without(connection), connection);
        connections.forget(connection);
        audit.write(admin.shop(), admin.id().toString(), "stripe.removed", id.toString());
    }

    /** Notes what came of trying that key. */
    public void checked(StripeAccess access, KeyCheck check) {
        connections
                .named(access.connection())
                .ifPresent(connection -> connection.wasChecked(access.apiKey(), box, check));
    }

    /**
     * Somebody is about to make its endpoint at Stripe.
     *
     * @throws Refusal not found; conflict ({@code being_opened}), when somebody else is at it
     */
    public void opens(Member admin, StripeConnectionId id) {
        connections.alone(admin.shop());
        if (!own(admin, id).hearing().mayOpen(clock.instant())) {
            throw Refusal.conflict("being_opened", "It is being made just now.");
        }
    }

    /** An endpoint was made. False, when the connection is gone, or has another key and perhaps another account: then it is of no use. */
    public boolean opened(Member admin, StripeAccess access, StripeEndpoints.Made made) {
        Optional<StripeConnection> connection =
                connections
                        .named(access.connection())
                        .filter(one -> one.hasApiKey(access.apiKey(), box));
        connection.ifPresent(one -> one.hearsBy(made.id(), made.secret(), box));
        connection.ifPresent(
                one -> {
                    intake.reopen(StripeSource.of(one.id()), Outcome.MISTAKES);
                    audit.write(
                            one.shop(),
                            admin.id().toString(),
                            "stripe.endpoint_made",
                            one.id().toString());
                });
        return connection.isPresent();
    }

    /** With that key no endpoint was made, and a word says why; empty: there is one already. */
    public void settled(StripeAccess access, String why) {
        connections
                .named(access.connection())
                .filter(connection -> connection.hasApiKey(access.apiKey(), box))
                .ifPresent(connection -> connection.hearing().isSettled(why));
    }

    /** The way to Stripe and back is about to be tried. */
    public void pings(StripeConnectionId id, String word) {
        connections
                .named(id)
                .ifPresent(connection -> connection.hearing().pings(word, clock.instant()));
    }

    private StripeConnection own(Member admin, StripeConnectionId id) {
        return connections
                .named(id)
                .filter(one -> one.shop().equals(admin.shop()))
                .orElseThrow(() -> Refusal.notFound("There is no such connection."));
    }

    /** Stripe said that the key of this connection may not write: from now on nobody tries. */
    public void onlyReads(StripeConnectionId id) {
        connections
                .named(id)
                .filter(connection -> !connection.isReadOnly())
                .ifPresent(
                        connection -> {
                            connection.mayNotWrite();
                            audit.write(
                                    connection.shop(), "stripe", "stripe.read_only", id.toString());
                        });
    }
}
