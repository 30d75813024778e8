package dev.stripechat.shop.shopware;

import dev.stripechat.shop.Storefront;
import dev.stripechat.shopware.api.AdminApi;
import dev.stripechat.shopware.app.AppBundle;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an owner has set in the shop's own form for the app ({@code config.xml}). What is not set there, or is no good, is as the
 * form shows it at first.
 */
record ChannelSettings(Map<String, JsonValue> values) {

    private static final String DOMAIN = AppBundle.NAME + ".config";
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern ADDRESS = Pattern.compile("https://[\\x21-\\x7e]{1,1990}");

    /** Kinds of pages by the switch that shows the chat there. */
    private static final Map<String, Set<String>> PAGES =
            Map.of(
                    "showOnProduct", Set.of("product"),
                    "showInCart", Set.of("cart"),
                    "showInCheckout", Set.of("register", "confirm"),
                    "showOnFailed", Set.of("failed"),
                    "showOnFinish", Set.of("finish"),
                    "showInAccount", Set.of("order", "account"),
                    "showElsewhere", Set.of("other"));

    /** What a shop says of itself, and the name of it that its shoppers read in mails. */
    private static final String ABOUT = "core.basicInformation";

    private static final String NAME = ABOUT + ".shopName";
    private static final int LONGEST_NAME = 100;

    private static final String OFF_AT_FIRST = "showElsewhere";

    /** Of a sales channel, or of all that have set nothing themselves. */
    static ChannelSettings of(AdminApi api, Optional<String> salesChannel) {
        Map<String, JsonValue> all = new HashMap<>(api.settings(ABOUT, salesChannel));
        all.putAll(api.settings(DOMAIN, salesChannel));
        return new ChannelSettings(all);
    }

    /** The same, but for what another one has set. */
    ChannelSettings with(ChannelSettings other) {
        Map<String, JsonValue> all = new HashMap<>(values);
        other.values.forEach(
                (name, value) -> {
                    if (value.getValueType() != JsonValue.ValueType.NULL) {
                        all.put(name, value);
                    }
                });
        return new ChannelSettings(all);
    }

    Storefront storefront() {
        return new Storefront(
                name(),
                PAGES.entrySet().stream()
                        .filter(one -> isOn(one.getKey(), !one.getKey().equals(OFF_AT_FIRST)))
                        .flatMap(one -> one.getValue().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                text("brand").filter(colour -> COLOUR.matcher(colour).matches()),
                text("theme").filter(word -> word.equals("light") || word.equals("dark")),
                text("privacyUrl").filter(url -> ADDRESS.matcher(url).matches()),
                text("paymentLogo").filter(url -> ADDRESS.matcher(url).matches()),
                isOn("onlyWithConsent", false));
    }

    private Optional<String> name() {
        return values.get(NAME) instanceof JsonString text
                ? Optional.of(text.getString().replaceAll("[\\p{Cc}\\p{Cs}\\s]+", " ").strip())
                        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                : Optional.empty();
    }

    private boolean isOn(String name, boolean atFirst) {
        return switch (value(name).getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> atFirst;
        };
    }

    private Optional<String> text(String name) {
        return value(name) instanceof JsonString text
                ? Optional.of(text.getString().strip()).filter(set -> !set.isEmpty())
                : Optional.empty();
    }

    private JsonValue value(String name) {
        return values.getOrDefault(DOMAIN + "." + name, JsonValue.NULL);
    }
}
