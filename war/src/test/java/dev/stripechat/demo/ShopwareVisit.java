package dev.stripechat.demo;

import dev.stripechat.fakeshop.shopware.OpeningStock;
import dev.stripechat.world.Call;
import java.net.URI;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody in the demo's Shopware shop, without a browser: what its pages say is all that is known. */
final class ShopwareVisit {

    private static final Pattern SIGN = Pattern.compile("&#x([0-9A-Fa-f]+);");
    private static final String SETTINGS = "/api/v1/shopware/storefront/%s?salesChannel=%s";

    private final URI shop;
    private final String page;

    private ShopwareVisit(URI shop, String page) {
        this.shop = shop;
        this.page = page;
    }

    /** Looks at a product. */
    static ShopwareVisit to(String storefront) {
        URI shop = URI.create(storefront);
        String path = shop.getPath() + "/detail/" + OpeningStock.MUG;
        return new ShopwareVisit(shop, Call.to(shop, path).get().expect(200).body());
    }

    /** As the script of the app asks it. */
    boolean hasChat() {
        String path = SETTINGS.formatted(attribute("data-app"), attribute("data-sales-channel"));
        return Call.to(URI.create(attribute("data-server")), path)
                        .header("Origin", shop.getScheme() + "://" + shop.getAuthority())
                        .get()
                        .status()
                == 200;
    }

    /** What a page of the administration shows in its frame. */
    static String frameIn(String administration) {
        URI admin = URI.create(administration);
        String around =
                Call.to(admin, admin.getPath() + "?" + admin.getRawQuery())
                        .get()
                        .expect(200)
                        .body();
        URI framed =
                URI.create(found(around, "<iframe[^>]+src=\"([^\"]+)\"").replace("&amp;", "&"));
        return Call.to(framed, framed.getRawPath() + "?" + framed.getRawQuery())
                .get()
                .expect(200)
                .body();
    }

    private String attribute(String name) {
        return SIGN.matcher(found(page, name + "=\"([^\"]+)\"")).replaceAll(ShopwareVisit::sign);
    }

    private static String sign(MatchResult code) {
        return Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16)));
    }

    private static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("the page does not say " + pattern + ": " + page);
        }
        return matcher.group(1);
    }
}
