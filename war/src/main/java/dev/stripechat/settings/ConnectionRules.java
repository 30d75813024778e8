package dev.stripechat.settings;

import dev.stripechat.kernel.Refusal;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be right of a connection that an admin enters. */
final class ConnectionRules {

    private static final Pattern ACCOUNT = Pattern.compile("acct_[A-Za-z0-9]{6,64}");
    private static final Pattern SALES_CHANNEL = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int MOST_SALES_CHANNELS = 100;

    private ConnectionRules() {}

    /**
     * @throws Refusal invalid, naming the field
     */
    static void check(StripeConnection.Entry entry) {
        if (!ACCOUNT.matcher(entry.account()).matches()) {
            throw Refusal.invalid("bad_account", "The Stripe account id starts with \"acct_\".");
        }
        Set<String> channels = entry.salesChannels().orElse(Set.of());
        boolean good =
                channels.size() <= MOST_SALES_CHANNELS
                        && channels.stream()
                                .allMatch(channel -> SALES_CHANNEL.matcher(channel).matches());
        if (!good) {
            throw Refusal.invalid(
                    "bad_sales_channel",
                    "Sales channels are at most 100 ids of letters, digits, \"-\" and \"_\".");
        }
        entry.webhookSecret().ifPresent(StripeKeys::checkWebhookSecret);
        entry.apiKey().ifPresent(key -> StripeKeys.checkApiKey(key, entry.mode()));
        entry.publishableKey().ifPresent(key -> StripeKeys.checkPublishableKey(key, entry.mode()));
    }
}
