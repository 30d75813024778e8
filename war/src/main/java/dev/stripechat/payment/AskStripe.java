package dev.stripechat.payment;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.settings.StripeConnections;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whom to ask: the connections of a shop that have a key. The asking itself comes after this transaction. */
@UseCase
public class AskStripe {

    private final StripeConnections connections;
    private final Payments payments;
    private final SecretBox box;

    @Inject
    public AskStripe(StripeConnections connections, Payments payments, SecretBox box) {
        this.connections = connections;
        this.payments = payments;
        this.box = box;
    }

    /** By that connection, if it has a key. */
    public Optional<StripeAccess> by(StripeConnectionId id) {
        return connections.named(id).flatMap(connection -> StripeAccess.of(connection, box));
    }

    /** Those of its connections by which our own payment page is paid. */
    public ShopTills tills(ShopId shop) {
        return new ShopTills(connections.of(shop));
    }

    /** Of that account and mode: by the connection that is known to be of it, else by any other; one that may write first. */
    public Optional<StripeAccess> in(
            ShopId shop, String account, Mode mode, StripeConnectionId known) {
        return connections.of(shop).stream()
                .filter(connection -> connection.mode() == mode)
                .filter(connection -> connection.account().equals(account))
                .sorted(
                        Comparator.comparing(StripeConnection::isReadOnly)
                                .thenComparing(connection -> !connection.id().equals(known)))
                .flatMap(connection -> StripeAccess.of(connection, box).stream())
                .findFirst();
    }

    /** A connection by its id, for who keeps one. */
    public Optional<StripeConnection> connection(StripeConnectionId id) {
        return connections.named(id);
    }

    /** Whether real money is paid at the shop. */
    public boolean isReal(ShopId shop) {
        return connections.of(shop).stream().anyMatch(connection -> connection.mode().isLive());
    }

    /** About a payment: by the connection it came in by, else by each that serves the sales channel. */
    public List<StripeAccess> about(
            ShopId shop, PaymentIntentId id, Optional<String> salesChannel) {
        Optional<Payment> known = payments.named(shop, id);
        return connections.of(shop).stream()
                .filter(connection -> connection.serves(salesChannel))
                .filter(
                        connection ->
                                known.filter(payment -> !payment.belongsTo(connection)).isEmpty())
                .flatMap(connection -> StripeAccess.of(connection, box).stream())
                .toList();
    }
}
