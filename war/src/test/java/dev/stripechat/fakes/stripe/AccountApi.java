package dev.stripechat.fakes.stripe;

import com.google.gson.JsonObject;
import com.stripe.param.PaymentMethodDomainCreateParams;

/** Everything that an account's API can do. */
final class AccountApi {

    final PaymentIntents intents;
    final Confirmation confirmation;
    final Endings endings;
    final PaymentMethods methods;
    final Payments payments;
    final Charges charges;
    final Refunds refunds;
    final Endpoints endpoints;

    private final FakeAccount account;

    AccountApi(FakeAccount account) {
        this.account = account;
        charges = new Charges(account);
        methods = new PaymentMethods(account);
        payments = new Payments(account, charges);
        confirmation = new Confirmation(account, methods, payments);
        intents = new PaymentIntents(account, methods, confirmation);
        endings = new Endings(account);
        refunds = new Refunds(account);
        endpoints = new Endpoints(account);
    }

    /** A domain that wallets may be shown on; registered again, it is the same. */
    JsonObject domain(ApiCall call) {
        call.takes(PaymentMethodDomainCreateParams.class, "domain_name", "enabled", "expand");
        String name = call.params().needed("domain_name");
        if (!name.contains(".")) {
            throw Refusal.invalid("Invalid domain name: " + name).param("domain_name");
        }
        JsonObject domain = new JsonObject();
        domain.addProperty("id", "pmd_" + name.replaceAll("[^A-Za-z0-9]", ""));
        domain.addProperty("object", "payment_method_domain");
        domain.addProperty("domain_name", name);
        domain.addProperty("enabled", true);
        domain.addProperty("livemode", account.livemode());
        return domain;
    }

    JsonObject event(ApiCall call) {
        return Ledger.found(account.ledger().events, call.id(), "event", "id").deepCopy();
    }

    JsonObject own(ApiCall call) {
        JsonObject json = Shapes.fixture("account");
        json.addProperty("id", account.id());
        json.addProperty("country", "DE");
        json.addProperty("default_currency", "eur");
        json.addProperty("email", "shop@shop.example");
        json.addProperty("charges_enabled", true);
        json.addProperty("details_submitted", true);
        json.addProperty("payouts_enabled", true);
        json.getAsJsonObject("external_accounts")
                .addProperty("url", "/v1/accounts/" + account.id() + "/external_accounts");
        return json;
    }

    JsonObject named(ApiCall call) {
        if (!call.id().equals(account.id())) {
            throw Refusal.of(
                            403,
                            "invalid_request_error",
                            "The provided key '"
                                    + ApiKey.shown(call.key().value())
                                    + "' does not have access to account '"
                                    + call.id()
                                    + "' (or that account does not exist). Application access may"
                                    + " have been revoked.")
                    .code("account_invalid");
        }
        return own(call);
    }
}
