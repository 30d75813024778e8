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

    private static final String OFF_AT_FIRST = "showElsewhere";

    /** Of a sales channel, or of all that have set nothing themselves. */
    static ChannelSettings of(AdminApi api, Optional<String> salesChannel) {
        return new ChannelSettings(api.settings(DOMAIN, salesChannel));
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
