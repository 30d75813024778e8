package dev.stripechat.fakes.stripe;

import com.google.gson.JsonObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** An account at the pretend Stripe, in test or in live mode: its keys, its webhooks and its payments. */
public final class FakeAccount {

    private final String id;
    private final boolean livemode;
    private final Keys keys;
    private final Bank bank;
    private final ApiKey secret;
    private final ApiKey publishable;
    private final Ledger ledger = new Ledger();
    private final Idempotency idempotency = new Idempotency();
    private final Deliveries webhooks = new Deliveries();
    private final AccountApi api = new AccountApi(this);
    private final FakePayments payments;
    private ApiCall current;

    FakeAccount(Given given, Keys keys, Bank bank) {
        this.id = given.id();
        this.livemode = given.secretKey().startsWith("sk_live_");
        this.keys = keys;
        this.bank = bank;
        secret = key(given.secretKey(), KeyKind.SECRET, Set.of());
        publishable = key(given.publishableKey(), KeyKind.PUBLISHABLE, Set.of());
        payments = new FakePayments(this, new ApiCall(secret, List.of(), Params.none(), "", ""));
    }

    /** Id and keys, as an account keeps them from one start to the next. */
    public record Given(String id, String secretKey, String publishableKey) {

        static Given fresh(boolean livemode) {
            return new Given(
                    "acct_1" + Letters.some(15),
                    newKey(KeyKind.SECRET, livemode),
                    newKey(KeyKind.PUBLISHABLE, livemode));
        }
    }

    /** An endpoint and the secret its events are signed with. */
    public record Listening(String id, String secret) {}

    public String id() {
        return id;
    }

    public boolean livemode() {
        return livemode;
    }

    public String secretKey() {
        return secret.value();
    }

    public String publishableKey() {
        return publishable.value();
    }

    /** A new restricted key that may do only this. */
    public String restrictedKey(Permission... permissions) {
        return restrictedKeyAs(newKey(KeyKind.RESTRICTED, livemode), permissions);
    }

    /** The same with a key that was made before. */
    public String restrictedKeyAs(String value, Permission... permissions) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        all.addAll(List.of(permissions));
        return key(value, KeyKind.RESTRICTED, all).value();
    }

    /** The key is deleted in the Dashboard. */
    public void revokes(String key) {
        keys.remove(key);
    }

    /** An endpoint for all events, as made in the Dashboard. */
    public Listening listens(String url) {
        return listens(url, "whsec_" + Letters.some(32));
    }

    /** An endpoint for these events. */
    public synchronized Listening listensTo(String url, List<String> types) {
        String secret = "whsec_" + Letters.some(32);
        return new Listening(api.endpoints.opens(url, types, secret).id(), secret);
    }

    /** The same with a secret that was made before. */
    public synchronized Listening listens(String url, String webhookSecret) {
        return new Listening(
                api.endpoints.opens(url, List.of("*"), webhookSecret).id(), webhookSecret);
    }

    /** A new secret beside the old one: both sign until {@link #endsOverlap}. */
    public synchronized String rollsSecret(String endpoint) {
        return ledger.endpoints.get(endpoint).rollsSecret();
    }

    /** From now on only the newest secret signs. */
    public synchronized void endsOverlap(String endpoint) {
        ledger.endpoints.get(endpoint).endsOverlap();
    }

    /** How its events are handed over. */
    public Deliveries webhooks() {
        return webhooks;
    }

    /** What happens to its payments. */
    public FakePayments payments() {
        return payments;
    }

    Ledger ledger() {
        return ledger;
    }

    AccountApi api() {
        return api;
    }

    Idempotency idempotency() {
        return idempotency;
    }

    Outcome nextOutcome(String paymentMethod) {
        return payments.planned().orElseGet(() -> ledger.paidWith.get(paymentMethod).outcome());
    }

    /** The address where the shopper answers the bank. */
    String bankAsks(Intent intent) {
        return bank.asks(this, intent);
    }

    void bankSays(Intent intent, boolean confirmed) {
        api.payments.goes(
                intent,
                confirmed ? intent.afterTheBank() : new Outcome.Declined(Decline.authentication()));
    }

    /** The payment waits for another method, and nobody says why: so Stripe does it when a shopper turns back. */
    void bankIsLeft(Intent intent) {
        Json.nothing(intent.json(), "next_action", "payment_method");
        intent.status("requires_payment_method");
    }

    /** Carries a call out; events that it causes name it. */
    synchronized <T> T during(ApiCall call, Supplier<T> action) {
        current = call;
        try {
            return action.get();
        } finally {
            current = null;
        }
    }

    /** Writes an event and sends it to every endpoint that wants it. */
    void happened(String type, JsonObject object) {
        List<Endpoint> wanting =
                ledger.endpoints.values().stream().filter(one -> one.wants(type)).toList();
        JsonObject event = Shapes.fresh("event", "evt", livemode);
        event.addProperty("type", type);
        event.addProperty("api_version", FakeStripe.VERSION);
        event.addProperty("pending_webhooks", wanting.size());
        JsonObject data = new JsonObject();
        data.add("object", object.deepCopy());
        event.add("data", data);
        if (current != null && !current.requestId().isEmpty()) {
            JsonObject request = event.getAsJsonObject("request");
            request.addProperty("id", current.requestId());
            if (!current.idempotencyKey().isEmpty()) {
                request.addProperty("idempotency_key", current.idempotencyKey());
            }
        }
        ledger.events.put(Json.text(event, "id"), event);
        wanting.forEach(endpoint -> webhooks.send(endpoint, event));
    }

    private ApiKey key(String value, KeyKind kind, Set<Permission> permissions) {
        ApiKey key = new ApiKey(value, kind, this, permissions);
        keys.add(key);
        return key;
    }

    private static String newKey(KeyKind kind, boolean livemode) {
        return kind.prefix() + (livemode ? "_live_51" : "_test_51") + Letters.some(40);
    }
}
