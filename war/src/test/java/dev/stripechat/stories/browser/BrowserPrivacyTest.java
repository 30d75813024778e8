package dev.stripechat.stories.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a browser keeps of us: nothing, until somebody writes; and the strict policy of a page is kept. */
@Tag("story")
class BrowserPrivacyTest {

    private static final String KEPT =
            "async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage).map(key => 'session ' + key),"
                    + " ...(await indexedDB.databases()).map(database => 'database ' + database.name),"
                    + " ...(document.cookie ? [document.cookie] : [])]";

    private final BrowserWorld world = BrowserWorld.shared();

    @Test
    void nothing_is_kept_before_the_first_message_and_one_entry_after_it() {
        try (BrowserShopper shopper = world.shopper(Tongue.EN, Screen.PHONE)) {
            assertThat(kept(shopper.page())).isEqualTo("[]");
            shopper.opensChat();
            assertThat(kept(shopper.page())).isEqualTo("[]");

            shopper.greets();

            assertThat(kept(shopper.page())).isEqualTo("[stripe-chat]");
            assertThat(shopper.context().cookies()).isEmpty();
            assertThat(shopper.complaints()).isEmpty();
        }
    }

    @Test
    void a_violation_of_the_policy_of_the_page_would_be_seen() {
        try (BrowserShopper shopper = world.shopper(Tongue.EN, Screen.DESKTOP)) {
            shopper.page()
                    .evaluate(
                            "() => { const script = document.createElement('script');"
                                    + " script.textContent = 'window.planted = true'; document.body.append(script) }");

            assertThat(shopper.page().evaluate("window.planted")).isNull();
            assertThat(shopper.complaints())
                    .anyMatch(complaint -> complaint.contains("policy: script-src"));
        }
    }

    private static String kept(Page page) {
        return String.valueOf(page.evaluate(KEPT));
    }
}
