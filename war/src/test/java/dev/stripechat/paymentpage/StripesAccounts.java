package dev.stripechat.paymentpage;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.InMemoryStripe;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeFailed;
import dev.stripechat.payment.StripeGateway;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Stripe with an account behind each key: what one has made, another does not know. */
final class StripesAccounts implements StripeGateway {

    private final InMemoryStripe usual;
    private final Map<String, InMemoryStripe> others = new HashMap<>();
    private boolean cancels = true;

    StripesAccounts(InMemoryStripe usual) {
        this.usual = usual;
    }

    /** Behind that key is another account. */
    InMemoryStripe behind(String key) {
        return others.computeIfAbsent(key, another -> new InMemoryStripe());
    }

    /** Whether it does what is asked when something is to be cancelled; else it fails. */
    void cancels(boolean does) {
        cancels = does;
    }

    /** What happens to a payment in its account. */
    void becomes(PaymentIntentId id, PaymentState state) {
        Stream.concat(Stream.of(usual), others.values().stream())
                .filter(
                        account ->
                                account.all().stream().anyMatch(p -> p.paymentIntent().equals(id)))
                .forEach(account -> account.becomes(id, state));
    }

    /** All payments of all accounts. */
    List<PaymentSnapshot> all() {
        return Stream.concat(Stream.of(usual), others.values().stream())
                .flatMap(account -> account.all().stream())
                .toList();
    }

    @Override
    public Optional<PaymentSnapshot> retrieve(StripeAccess access, PaymentIntentId id) {
        return account(access).retrieve(access, id);
    }

    @Override
    public void remember(
            StripeAccess access, PaymentIntentId id, Map<String, String> metadata, String key) {
        account(access).remember(access, id, metadata, key);
    }

    @Override
    public PaymentSnapshot create(
            StripeAccess access, Money amount, Map<String, String> metadata, String key) {
        return account(access).create(access, amount, metadata, key);
    }

    @Override
    public PaymentSnapshot adjust(
            StripeAccess access, PaymentIntentId id, Money amount, String key) {
        return account(access).adjust(access, id, amount, key);
    }

    @Override
    public PaymentSnapshot cancel(StripeAccess access, PaymentIntentId id, String key) {
        if (!cancels) {
            throw new StripeFailed("failed", new IllegalStateException());
        }
        return account(access).cancel(access, id, key);
    }

    private InMemoryStripe account(StripeAccess access) {
        return others.getOrDefault(access.apiKey(), usual);
    }
}
