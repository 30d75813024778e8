package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What stands around every page: the theme's scripts, header, cookie bar, and what the app's template adds at the end. */
final class StorefrontFrame {

    private static final String TEMPLATE = "Resources/views/storefront/base.html.twig";

    private static final Map<String, String> ROUTES =
            Map.ofEntries(
                    Map.entry("frontend.home.page", "/"),
                    Map.entry("frontend.checkout.cart.page", "/checkout/cart"),
                    Map.entry("frontend.checkout.confirm.page", "/checkout/confirm"),
                    Map.entry("frontend.checkout.register.page", "/checkout/register"),
                    Map.entry("frontend.account.home.page", "/account"),
                    Map.entry("frontend.account.order.page", "/account/order"),
                    Map.entry("frontend.account.logout.page", "/account/logout"),
                    Map.entry("frontend.gateway.context", "/gateway/context"),
                    Map.entry(
                            "frontend.app-system.generate-token",
                            "/app-system/Placeholder/generate-token"));

    private final AppSystem apps;
    private final ShopwareVersion version;
    private volatile boolean logsGuestsOut;

    StorefrontFrame(AppSystem apps, ShopwareVersion version) {
        this.apps = apps;
        this.version = version;
    }

    void logsGuestsOut(boolean on) {
        logsGuestsOut = on;
    }

    boolean logsGuestsOut() {
        return logsGuestsOut;
    }

    private boolean isOn(String key) {
        if (!key.equals("core.cart.logoutGuestAfterCheckout")) {
            throw TwigTokens.unknown("setting " + key);
        }
        return logsGuestsOut;
    }

    /** One page: which route it is, its heading, its content, and the {@code page} of its template. */
    record Page(String route, String title, String main, JsonObject variables) {}

    ShopAnswer answer(ShopRequest request, Visitor visitor, ShopwareData data, Page page) {
        ShopTexts texts = ShopTexts.in(request.isEnglish());
        boolean hasApp = apps.isActive();
        String html =
                ShopFiles.text("page.html")
                        .replace("%language%", texts.locale())
                        .replace("%title%", page.title())
                        .replace("%router%", router(request).toString().replace("<", "\\u003c"))
                        .replace("%cookies%", hasApp ? cookies() : "")
                        .replace("%script%", hasApp ? script() : "")
                        .replace("%prefix%", request.prefix())
                        .replace("%elsewhere%", Html.escaped(elsewhere(request)))
                        .replace("%other%", texts.of("other"))
                        .replace("%route%", page.route())
                        .replace("%cart%", texts.of("cart"))
                        .replace("%account%", texts.of("account"))
                        .replace("%bar%", texts.of("cookies"))
                        .replace("%deny%", texts.of("cookies.deny"))
                        .replace("%accept%", texts.of("cookies.accept"))
                        .replace("%withdraw%", texts.of("cookies.withdraw"))
                        .replace("%main%", page.main())
                        .replace("%app%", hasApp ? block(request, visitor, data, page) : "");
        return ShopAnswer.html(200, html);
    }

    /** The same page in the other language. */
    private static String elsewhere(ShopRequest request) {
        StringBuilder query = new StringBuilder();
        request.query()
                .forEach(
                        (name, value) ->
                                query.append(query.isEmpty() ? '?' : '&')
                                        .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                                        .append('=')
                                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return (request.isEnglish() ? "" : "/en") + request.path() + query;
    }

    private JsonObject router(ShopRequest request) {
        JsonObject router = new JsonObject();
        ROUTES.forEach((name, path) -> router.addProperty(name, request.prefix() + path));
        if (!version.hasContextGateway()) {
            router.remove("frontend.gateway.context");
        }
        return router;
    }

    private String cookies() {
        JsonObject all = new JsonObject();
        for (AppManifest.Cookie cookie : apps.mustRow().manifest().cookies()) {
            JsonObject one = new JsonObject();
            one.addProperty("value", cookie.value());
            one.addProperty("days", cookie.days());
            all.add(cookie.name(), one);
        }
        return Html.escaped(all.toString());
    }

    private String script() {
        String path = ShopFiles.scriptPath(apps.mustRow().name());
        return ShopFiles.ofApp(apps.mustRow(), path).isEmpty()
                ? ""
                : "<script src=\"" + path + "\" defer></script>";
    }

    private String block(ShopRequest request, Visitor visitor, ShopwareData data, Page page) {
        Map<String, UnaryOperator<String>> functions =
                Map.of(
                        "parent", nothing -> "",
                        "config", key -> isOn(key) ? "1" : "",
                        "path", route -> request.prefix() + path(route));
        return apps.mustRow()
                .zip()
                .text(TEMPLATE)
                .map(
                        template ->
                                Twig.blockOf(
                                        template,
                                        variables(request, visitor, data, page),
                                        functions))
                .orElse("");
    }

    private static String path(String route) {
        if (!ROUTES.containsKey(route)) {
            throw TwigTokens.unknown("route " + route);
        }
        return ROUTES.get(route);
    }

    private static JsonObject variables(
            ShopRequest request, Visitor visitor, ShopwareData data, Page page) {
        JsonObject variables = new JsonObject();
        variables.addProperty("activeRoute", page.route());
        variables.add("page", page.variables());
        JsonObject context = new JsonObject();
        JsonObject channel = new JsonObject();
        channel.addProperty("id", OpeningStock.STOREFRONT);
        context.add("salesChannel", channel);
        context.add("customer", JsonNull.INSTANCE);
        visitor.customerId().ifPresent(id -> context.add("customer", data.row("customer", id)));
        variables.add("context", context);
        JsonObject locale = new JsonObject();
        locale.addProperty("locale", ShopTexts.in(request.isEnglish()).locale());
        JsonObject app = new JsonObject();
        app.add("request", locale);
        variables.add("app", app);
        return variables;
    }
}
