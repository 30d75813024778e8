package dev.stripechat.launch;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Values that only the WAR uses, judged here as well: a typo is cheaper to mend before the start than after it. */
final class ValueChecks {

    private static final int SHORTEST_PASSWORD = 12;

    private final Configuration configuration;

    ValueChecks(Configuration configuration) {
        this.configuration = configuration;
    }

    void run() {
        configuration.text(Keys.SECRET_KEY).map(SecretKey::new).ifPresent(SecretKey::check);
        check(Keys.PUBLIC_URL, "must be like https://chat.example.com", ValueChecks::origin);
        check(Keys.SHOP_ID, "must be a UUID", ValueChecks::uuid);
        check(
                Keys.SHOP_ORIGINS,
                "must be origins like https://shop.example.com, separated by commas",
                origins ->
                        Arrays.stream(origins.split(","))
                                .map(String::strip)
                                .allMatch(ValueChecks::origin));
        check(
                Keys.SHOP_PUBLIC_KEY,
                "must be an Ed25519 public key, base64 of its X.509 form",
                ValueChecks::publicKey);
        check(Keys.SHOP_LANGUAGE, "must be de or en", Set.of("de", "en")::contains);
        check(
                Keys.ADMIN_PASSWORD,
                "must have at least 12 characters",
                password -> password.length() >= SHORTEST_PASSWORD);
        stripe();
        operation();
        embeddings();
        cluster();
    }

    private void stripe() {
        check(
                Keys.STRIPE_API_BASE,
                "must be https://api.stripe.com or an address of this machine like http://127.0.0.1:8420",
                ValueChecks::stripeOrHere);
        check(
                Keys.STRIPE_JS_URL,
                "must be https://js.stripe.com/v3/ or an address of this machine like http://127.0.0.1:8420/v3/",
                ValueChecks::stripeJsOrHere);
    }

    private void operation() {
        check(Keys.LOG_FORMAT, "must be text or json", Set.of("text", "json")::contains);
        check(
                Keys.METRICS_TOKEN,
                "must have at least 16 characters, without spaces",
                token -> token.matches("\\S{16,}"));
        check(
                Keys.TRACES_ENDPOINT,
                "must be an address like http://127.0.0.1:4318",
                ValueChecks::origin);
    }

    private void embeddings() {
        check(
                Keys.EMBEDDINGS_URL,
                "must be an address like http://127.0.0.1:11434/v1",
                ValueChecks::address);
        if (configuration.text(Keys.EMBEDDINGS_URL).isPresent()
                && configuration.text(Keys.EMBEDDINGS_MODEL).isEmpty()) {
            throw Configuration.bad(Keys.EMBEDDINGS_URL, "needs a model: " + Keys.EMBEDDINGS_MODEL);
        }
    }

    private void cluster() {
        check(
                Keys.CLUSTER_MEMBERS,
                "must be the nodes like 10.0.0.5:6900,10.0.0.6:6900",
                nodes ->
                        Arrays.stream(nodes.split(","))
                                .map(String::strip)
                                .allMatch(ValueChecks::node));
        check(
                Keys.CLUSTER_ADDRESS,
                "must be an address of this machine like 10.0.0.5",
                address -> address.matches("[0-9A-Fa-f.:]+"));
        if (configuration.flag(Keys.CLUSTER_ENABLED)
                && configuration.text(Keys.DATABASE_URL).isEmpty()) {
            throw Configuration.bad(
                    Keys.CLUSTER_ENABLED,
                    "needs a database that all nodes reach: " + Keys.DATABASE_URL);
        }
    }

    private void check(String key, String rule, Predicate<String> good) {
        configuration
                .text(key)
                .filter(good.negate())
                .ifPresent(
                        bad -> {
                            throw Configuration.bad(key, rule);
                        });
    }

    private static boolean origin(String value) {
        return address(value) && URI.create(value).getRawPath().isEmpty();
    }

    private static boolean address(String value) {
        try {
            URI uri = URI.create(value);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && !value.endsWith("/");
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean node(String value) {
        return value.matches("[A-Za-z0-9.-]+:[0-9]{1,5}");
    }

    private static boolean stripeOrHere(String value) {
        return value.equals("https://api.stripe.com")
                || origin(value)
                        && Set.of("127.0.0.1", "localhost", "[::1]")
                                .contains(URI.create(value).getHost());
    }

    private static boolean stripeJsOrHere(String value) {
        try {
            return value.equals("https://js.stripe.com/v3/")
                    || Set.of("127.0.0.1", "localhost", "[::1]")
                            .contains(String.valueOf(URI.create(value).getHost()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean uuid(String value) {
        try {
            return UUID.fromString(value).toString().equalsIgnoreCase(value);
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    private static boolean publicKey(String value) {
        try {
            byte[] x509 = Base64.getDecoder().decode(value);
            KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            return false;
        }
    }
}
