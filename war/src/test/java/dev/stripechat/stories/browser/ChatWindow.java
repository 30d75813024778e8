package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The chat on a page of a shop. */
record ChatWindow(Page page, Tongue tongue) {

    /** Whoever reads it at once is faster than the one who looks for that. */
    private static final Pattern SENT =
            Pattern.compile("Gesendet|Zugestellt|Gelesen|Sent|Delivered|Read");

    ChatWindow opens() {
        launcher().click();
        assertThat(panel()).isVisible();
        return this;
    }

    ChatWindow closes() {
        String name = tongue.say("Chat schließen", "Close chat");
        panel().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).click();
        assertThat(panel()).isHidden();
        return this;
    }

    /** Writes something and waits until the chat says that it was sent. */
    ChatWindow writes(String text) {
        Locator field = panel().getByRole(AriaRole.TEXTBOX);
        field.fill(text);
        field.press("Enter");
        assertThat(said("own", text)).containsText(SENT);
        return this;
    }

    /** Waits until that was said: by {@code own}, {@code assistant}, {@code agent}. */
    ChatWindow hears(String author, String text) {
        assertThat(said(author, text)).isVisible();
        return this;
    }

    private Locator said(String author, String text) {
        return panel().locator(".row." + author)
                .filter(new Locator.FilterOptions().setHasText(text))
                .last();
    }

    Locator notices() {
        return panel().locator(".notice");
    }

    Locator launcher() {
        return page.locator("stripe-chat .launcher");
    }

    /** In the shop it hangs in an element of its own, on our page in the page. */
    Locator panel() {
        return page.locator("stripe-chat .panel, #chat .panel");
    }
}
