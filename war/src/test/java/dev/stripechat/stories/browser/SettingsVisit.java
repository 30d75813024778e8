package dev.stripechat.stories.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** An admin at one section of the settings. */
final class SettingsVisit {

    private static final String EVERYTHING =
            "() => document.documentElement.outerHTML"
                    + " + [...document.querySelectorAll('input')].map(one => one.value).join(' ')"
                    + " + JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage})";

    private final BrowserAgent admin;
    private final Page page;
    private final Tongue tongue;
    private final Album album;
    private String section = "stripe";

    SettingsVisit(BrowserAgent admin, Tongue tongue, Screen screen) {
        this.admin = admin;
        this.page = admin.page();
        this.tongue = tongue;
        this.album = new Album(tongue, screen);
    }

    void opens(String name) {
        section = name;
        admin.opensSettings();
        section().scrollIntoViewIfNeeded();
    }

    Page page() {
        return page;
    }

    Tongue tongue() {
        return tongue;
    }

    Locator section() {
        return page.locator("[data-section=" + section + "]");
    }

    void types(String field, String text) {
        section().locator("[name=" + field + "]").fill(text);
    }

    void presses(String button) {
        presses(section(), button);
    }

    void presses(Locator place, String button) {
        place.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** All that stands on the page and in its storage. */
    String everything() {
        return String.valueOf(page.evaluate(EVERYTHING));
    }

    /** Everybody can use it, nothing runs out at the side, and there is a picture. */
    void looksRight(String name, Locator at) {
        looksLike(name, at);
        assertThat(Barriers.in(page)).as(name).isEmpty();
        assertThat(cutOff(page)).as(name + " is cut off").isEqualTo("");
    }

    /** There is a picture; what moves without end is not judged by a machine. */
    void looksLike(String name, Locator at) {
        at.first().evaluate("one => one.scrollIntoView({block: 'start'})");
        album.take(page, name);
    }

    /** What has more in it than room, by its class; nothing, if all can be seen. */
    static String cutOff(Page page) {
        return String.valueOf(
                page.evaluate(
                        "() => [...document.querySelectorAll('html, main, main section, main li, .bar__brand, .bar__place-text')]"
                                + ".filter(one => one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1)"
                                + ".map(one => one.className).join()"));
    }
}
