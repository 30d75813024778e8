package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonObject;
import java.net.URI;
import java.util.Optional;

/**
 * A page of the administration with a page of the app in a frame: a third party there, signed for, and replaced by an error
 * unless it says in five seconds that it is there.
 */
final class AdminFrame {

    private final AppSystem apps;
    private final AdminCalls calls;
    private final ShopIdentity shop;
    private final AppLine line;
    private final ShopwareVersion version;

    AdminFrame(
            AppSystem apps,
            AdminCalls calls,
            ShopIdentity shop,
            AppLine line,
            ShopwareVersion version) {
        this.apps = apps;
        this.calls = calls;
        this.shop = shop;
        this.line = line;
        this.version = version;
    }

    /** {@code /admin?module=settings&theme=dark&user=...}; without a module: the main one. */
    ShopAnswer page(ShopRequest request) {
        Optional<String> user = Optional.ofNullable(request.query().get("user"));
        String module = request.query().getOrDefault("module", "");
        String address = module.isEmpty() ? calls.mainModule(user) : calls.module(module, user);
        String append = request.query().getOrDefault("append", "");
        if (!append.isEmpty()) {
            address = AdminCalls.reEncoded(address, "saved", append);
        }
        boolean isGerman = line.locale().startsWith("de");
        String html =
                ShopFiles.text("admin.html")
                        .replace("%language%", line.locale())
                        .replace("%theme%", theme(request))
                        .replace("%pages%", pages(request))
                        .replace("%origin%", Html.escaped(origin(address)))
                        .replace("%context%", Html.escaped(context(request).toString()))
                        .replace("%app%", Html.escaped(apps.mustRow().name()))
                        .replace(
                                "%error%",
                                isGerman ? "Die App antwortet nicht." : "The app does not answer.")
                        .replace("%address%", Html.escaped(address));
        return ShopAnswer.html(200, html);
    }

    /** The app's pages, as the menu offers them. */
    private String pages(ShopRequest request) {
        String user =
                request.query().containsKey("user") ? "&user=" + request.query().get("user") : "";
        StringBuilder pages = new StringBuilder();
        for (AppManifest.Module module : apps.mustRow().manifest().modules()) {
            String address =
                    "/admin?module=%s&theme=%s%s".formatted(module.name(), theme(request), user);
            pages.append(
                    "<a href=\"%s\">%s</a>"
                            .formatted(Html.escaped(address), Html.escaped(label(module))));
        }
        return pages.toString();
    }

    private String label(AppManifest.Module module) {
        return module.labels()
                .get(line.locale().startsWith("de") ? AppManifest.GERMAN : AppManifest.ENGLISH);
    }

    private JsonObject context(ShopRequest request) {
        JsonObject locale = new JsonObject();
        locale.addProperty("locale", line.locale());
        locale.addProperty("fallbackLocale", "en-GB");
        JsonObject context = new JsonObject();
        context.add("contextLocale", locale);
        context.addProperty("contextTheme", theme(request));
        context.addProperty("contextShopwareVersion", version.text());
        context.addProperty("contextShopId", shop.id());
        return context;
    }

    private static String theme(ShopRequest request) {
        return request.query().getOrDefault("theme", "light").equals("dark") ? "dark" : "light";
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
