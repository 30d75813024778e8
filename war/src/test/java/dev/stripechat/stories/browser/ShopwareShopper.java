package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.stripechat.fakeshop.shopware.OpeningStock;
import dev.stripechat.fakeshop.shopware.ShopwareShop;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody on the pages of a Shopware shop, with hands and eyes. */
final class ShopwareShopper implements AutoCloseable {

    private static final Pattern OURS = Pattern.compile(".*/pay/.*");

    private final ShopwareShop shop;
    private final BrowserContext context;
    private final Tongue tongue;
    private final Album album;
    private final Page page;
    private final Vigil vigil;
    private final ChatWindow chat;

    ShopwareShopper(ShopwareShop shop, BrowserContext context, Tongue tongue, Screen screen) {
        this.shop = shop;
        this.context = context;
        this.tongue = tongue;
        album = new Album(tongue, screen);
        page = context.newPage();
        vigil = Vigil.over(page);
        chat = new ChatWindow(page, tongue);
    }

    ShopwareShopper opens(String path) {
        page.navigate(shop.origin() + tongue.say("", "/en") + path);
        return this;
    }

    ShopwareShopper looksAtMug() {
        return opens("/detail/" + OpeningStock.MUG);
    }

    ShopwareShopper answersCookies(boolean yes) {
        page.locator(yes ? ".js-cookie-accept-all-button" : ".js-cookie-permission-button").click();
        assertThat(page.locator(".cookie-permission-container")).isHidden();
        return this;
    }

    ShopwareShopper buys() {
        page.locator(".buy").click();
        return isOn("frontend.checkout.cart.page");
    }

    /** From the cart, as a guest, to where the order is confirmed. */
    ShopwareShopper goesToCheckout() {
        page.locator(".begin-checkout-btn").click();
        isOn("frontend.checkout.register.page");
        page.locator(".register").click();
        return isOn("frontend.checkout.confirm.page");
    }

    /** Our way to pay, by the name that the app has brought. */
    ShopwareShopper takesOurWay() {
        way(tongue.say("Karte, Wallet und mehr, mit Hilfe", "Card, wallet and more, with help"));
        return this;
    }

    ShopwareShopper paysByInvoice() {
        way(tongue.say("Rechnung", "Invoice"));
        return this;
    }

    private void way(String name) {
        page.locator("form.payment label")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("input")
                .check();
        page.evaluate("window.before = true");
        page.locator("form.payment .pay").click();
        page.waitForFunction("!window.before");
    }

    /** The shop has said who it is, for whoever is not logged in at the end. */
    ShopwareShopper isVouchedFor() {
        page.waitForFunction("sessionStorage.getItem('stripe-chat-shopper')");
        return this;
    }

    ShopwareShopper orders() {
        page.locator("#confirmFormSubmit").click();
        return this;
    }

    /** On our page; Stripe's form is there. */
    Payer onOurPage() {
        page.waitForURL(OURS);
        Payer payer = new Payer(context, page, tongue);
        assertThat(payer.payButton()).isVisible();
        return payer;
    }

    ShopwareShopper isOn(String route) {
        assertThat(page.locator("body")).hasAttribute("data-route", route);
        return this;
    }

    /** The chat's button is there, and there is a picture. */
    ShopwareShopper seesChat(String name) {
        assertThat(chat.launcher()).isVisible();
        return picture(name);
    }

    ShopwareShopper picture(String name) {
        album.take(page, "shopware-" + name);
        return this;
    }

    ChatWindow chat() {
        return chat;
    }

    /** The id of the conversation, as this browser remembers it. */
    String conversation() {
        String kept = String.valueOf(page.evaluate("localStorage.getItem('stripe-chat')"));
        return JsonParser.parseString(kept).getAsJsonObject().get("conversation").getAsString();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** What must never happen on a page, and has happened. */
    List<String> complaints() {
        return vigil.complaints();
    }

    @Override
    public void close() {
        context.close();
    }
}
