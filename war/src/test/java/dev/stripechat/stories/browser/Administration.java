package dev.stripechat.stories.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.stripechat.fakeshop.shopware.AdminApiPages;
import dev.stripechat.fakeshop.shopware.OpeningStock;
import dev.stripechat.fakeshop.shopware.ShopwareData;
import dev.stripechat.world.Call;
import dev.stripechat.world.ShopwareShop;
import dev.stripechat.world.TestServer;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The administration of a shop that has installed the app: its frames, and the people who work there. */
final class Administration implements AutoCloseable {

    private static final String HOST =
            """
            <!doctype html><html lang="en"><title>Administration</title><link rel="icon" href="data:,">
            <meta name="viewport" content="width=device-width"><style>body{margin:0}</style>
            <script>
              window.heard = [];
              const answer = (message, said, at) => at.postMessage(JSON.stringify({ ...message, ...said }), "*");
              addEventListener("message", e => {
                const message = e.data.startsWith("{") ? JSON.parse(e.data) : { _type: e.data };
                heard.push(message._type + " from " + e.origin);
                if (message._type === "contextTheme") answer(message, { _response: "dark" }, e.source);
              });
            </script>
            <iframe title="App" src="%s" style="width:100%%;height:790px;border:0"></iframe>
            """;
    private static final Pattern CODE = Pattern.compile("&quot;code&quot;:&quot;([^&]+)&quot;");
    private static final Set<String> RIGHTS =
            Set.of(
                    "user:read",
                    "acl_role:read",
                    "sales_channel:read",
                    "sales_channel_domain:read",
                    "language:read",
                    "locale:read",
                    "system_config:read");

    private final ShopwareData data = new ShopwareData(Clock.systemUTC());
    private final AdminApiPages api = new AdminApiPages(data);
    final ForeignSite site = elsewhere().with("/api/", api);
    private final TestServer server;
    private volatile String framed = "";
    final ShopwareShop shop;

    Administration(TestServer server, String tenant) {
        this.server = server;
        OpeningStock.of(data, site.origin());
        api.oauth().grant(ShopwareShop.KEY, ShopwareShop.KEY_SECRET, RIGHTS);
        server.database()
                .run("delete from shop_installation where shop_id = '%s'".formatted(tenant));
        server.database().run("delete from shop_app_key where shop_id = '%s'".formatted(tenant));
        shop = ShopwareShop.installed(server, tenant, site.origin());
    }

    Page opens(BrowserContext context, String address) {
        return opensAt(site, context, address);
    }

    /** A page of that site, with the address in a frame: served, as a page that was made up may reach no machine of a network. */
    Page opensAt(ForeignSite place, BrowserContext context, String address) {
        framed = address.replace("&", "&amp;");
        return place.visitedBy(context.newPage());
    }

    /** A site on another origin that frames the same. */
    ForeignSite elsewhere() {
        return new ForeignSite(() -> HOST.formatted(framed));
    }

    /** As what somebody comes into settings and Inbox who is named in the address, or {@code none}. */
    String rolesOf(String user) {
        return role("settings", user) + " " + role("inbox", user);
    }

    private String role(String place, String user) {
        URI address = URI.create(shop.module(place, "en-GB", "&sw-user-id=" + user));
        String page = Call.to(server.url(), address.toString()).get().expect(200).body();
        Matcher code = CODE.matcher(page);
        if (!code.find()) {
            return "none";
        }
        JsonObject given = new JsonObject();
        given.addProperty("code", code.group(1));
        return Call.to(server.url(), "/api/v1/sessions/module")
                .post(given.toString())
                .expect(201)
                .json()
                .getAsJsonObject("staff")
                .get("role")
                .getAsString();
    }

    /** May not sign in there any more. */
    void dismisses(String user) {
        data.change("user", user, row -> row.addProperty("active", false));
    }

    @Override
    public void close() {
        site.close();
    }
}
