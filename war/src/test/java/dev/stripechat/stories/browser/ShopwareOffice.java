package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.fakes.stripe.Permission;
import dev.stripechat.fakeshop.shopware.ShopStaff;
import dev.stripechat.fakeshop.shopware.ShopwareShop;

/** Our pages in frames of a shop's administration, as an administrator there sees them who has no password of ours. */
final class ShopwareOffice {

    private static final Permission[] RIGHTS = {
        Permission.PAYMENT_INTENTS_WRITE,
        Permission.CHARGES_WRITE,
        Permission.WEBHOOKS_WRITE,
        Permission.PAYMENT_METHOD_DOMAINS_WRITE
    };

    private final ShopwareShop shop;
    private final FakeAccount account;
    private final String key;

    ShopwareOffice(ShopwareShop shop, FakeAccount account) {
        this.shop = shop;
        this.account = account;
        this.key = account.restrictedKey(RIGHTS);
    }

    /** In German: connected, with an endpoint that the server makes, and tried. */
    void connectsStripe(Page page) {
        FrameLocator frame = settings(page, Tongue.DE);
        Locator stripe = stripe(frame);
        stripe.locator("[data-add]").click();
        stripe.locator("[name=stripe-account]").fill(account.id());
        stripe.locator("[name=restricted-key]").fill(key);
        stripe.locator("[name=publishable-key]").fill(account.publishableKey());
        stripe.scrollIntoViewIfNeeded();
        picture(page, Tongue.DE, "shopware-connect");
        button(stripe, "Verbinden").click();
        assertThat(stripe).containsText("hat alle Rechte");
        hearsItself(page, stripe, Tongue.DE);
        assertThat(stripe).containsText("den wir angelegt haben");
        goesLive(page, stripe, Tongue.DE);
        isWell(page, frame, Tongue.DE);
    }

    /** The same pages in English; nothing is saved. */
    void looksAround(Page page) {
        FrameLocator frame = settings(page, Tongue.EN);
        Locator stripe = stripe(frame);
        assertThat(stripe).containsText("has all rights");
        hearsItself(page, stripe, Tongue.EN);
        stripe.locator("[data-add]").click();
        stripe.locator("[name=stripe-account]").scrollIntoViewIfNeeded();
        picture(page, Tongue.EN, "shopware-connect");
        goesLive(page, stripe, Tongue.EN);
        isWell(page, frame, Tongue.EN);
    }

    private static void hearsItself(Page page, Locator stripe, Tongue tongue) {
        button(stripe, tongue.say("Ereignisse testen", "Test events")).click();
        assertThat(stripe).containsText(tongue.say("Der Test kam zurück", "The test came back"));
        stripe.locator("[data-connection]").scrollIntoViewIfNeeded();
        picture(page, tongue, "shopware-connected");
    }

    private static void goesLive(Page page, Locator stripe, Tongue tongue) {
        if (stripe.locator("[data-add]").isVisible()) {
            stripe.locator("[data-add]").click();
        }
        stripe.locator("[name=stripe-mode]").selectOption("live");
        stripe.locator("[name=stripe-account]").scrollIntoViewIfNeeded();
        picture(page, tongue, "shopware-live");
    }

    private static void isWell(Page page, FrameLocator frame, Tongue tongue) {
        goesTo(frame, tongue.say("Zustand", "Health"));
        assertThat(frame.locator("main"))
                .containsText(tongue.say("Alles ist in Ordnung.", "Everything is in order."));
        assertThat(button(frame.locator("main"), tongue.say("Erneut nachsehen", "Look again")))
                .isEnabled();
        picture(page, tongue, "shopware-health");
    }

    /** The key is deleted at Stripe: the page is red until it is there again. */
    void losesTheKeyForAWhile(Page page, Tongue tongue) {
        account.revokes(key);
        FrameLocator frame = settings(page, tongue);
        checksKey(frame, tongue, tongue.say("kennt diesen Schlüssel nicht", "not know this key"));
        goesTo(frame, tongue.say("Zustand", "Health"));
        Locator trouble = frame.locator("[data-trouble=stripe_key_refused]");
        assertThat(trouble).containsText(tongue.say("Was zu tun ist", "What to do"));
        assertThat(trouble.locator("ol li")).hasCount(2);
        assertThat(button(frame.locator("main"), tongue.say("Erneut nachsehen", "Look again")))
                .isEnabled();
        picture(page, tongue, "shopware-health-red");

        account.restrictedKeyAs(key, RIGHTS);
        goesTo(frame, tongue.say("Einstellungen", "Settings"));
        checksKey(frame, tongue, tongue.say("hat alle Rechte", "has all rights"));
        goesTo(frame, tongue.say("Zustand", "Health"));
        assertThat(trouble).hasCount(0);
    }

    private static void checksKey(FrameLocator frame, Tongue tongue, String said) {
        button(stripe(frame), tongue.say("Schlüssel erneut prüfen", "Check key again")).click();
        assertThat(stripe(frame)).containsText(said);
    }

    /** The settings, as somebody opens them in the administration. */
    private FrameLocator settings(Page page, Tongue tongue) {
        shop.isReadIn(tongue.locale());
        String address = "/admin?module=settings&theme=light&user=" + ShopStaff.ADMINISTRATOR;
        page.navigate(shop.origin() + address);
        assertThat(page.locator("body")).hasAttribute("data-state", "loaded");
        FrameLocator frame = page.frameLocator("#app");
        assertThat(stripe(frame)).isVisible();
        return frame;
    }

    private static Locator stripe(FrameLocator frame) {
        return frame.locator("[data-section=stripe]");
    }

    private static void goesTo(FrameLocator frame, String place) {
        frame.locator(".places a", new FrameLocator.LocatorOptions().setHasText(place)).click();
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void picture(Page page, Tongue tongue, String name) {
        new Album(tongue, Screen.DESKTOP).take(page, name);
    }
}
