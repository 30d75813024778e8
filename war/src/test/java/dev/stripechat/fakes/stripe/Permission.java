package dev.stripechat.fakes.stripe;

/** What a restricted key may do; writing implies reading. */
public enum Permission {
    PAYMENT_INTENTS_READ("rak_payment_intent_read"),
    PAYMENT_INTENTS_WRITE("rak_payment_intent_write"),
    CHARGES_READ("rak_charge_read"),
    CHARGES_WRITE("rak_charge_write"),
    DISPUTES_READ("rak_dispute_read"),
    PAYMENT_METHODS_READ("rak_payment_method_read"),
    PAYMENT_METHOD_DOMAINS_WRITE("rak_payment_method_domain_write"),
    WEBHOOKS_READ("rak_webhook_read"),
    WEBHOOKS_WRITE("rak_webhook_write"),
    EVENTS_READ("rak_event_read"),
    ACCOUNT_READ("rak_accounts_kyc_basic_read");

    private final String slug;

    Permission(String slug) {
        this.slug = slug;
    }

    /** Stripe's name, as in the error that asks for it. */
    public String slug() {
        return slug;
    }

    boolean grants(Permission wanted) {
        return this == wanted || slug.replace("_write", "_read").equals(wanted.slug);
    }
}
