package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.stripechat.world.Agent;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shopper asked in vain is answered by the shop, tried, put live, and told to the next one who asks. */
@Tag("story")
class BrowserLearningTest {

    /** What is seen of a part of the page when it is loaded. */
    private static final Map<String, String> READ_AT =
            Map.of(
                    "topics", "[data-topic=return_policy]",
                    "imports", "[data-section=csv]",
                    "figures", ".figures",
                    "model", "[data-section=model]");

    private final BrowserWorld world = BrowserWorld.shared();

    @ParameterizedTest
    @CsvSource({"DE, PHONE, LIGHT", "EN, DESKTOP, DARK"})
    void a_question_without_an_answer_becomes_an_entry_that_answers(
            Tongue tongue, Screen screen, ColorScheme colours) {
        String question = tongue.say("Bieten Sie auch Nähkurse an?", "Do you run sewing classes?");
        String answer = tongue.say("Ja, jeden Samstag um 10 Uhr.", "Yes, each Saturday at 10.");
        isAskedInVain(question, tongue, screen);

        try (BrowserAgent admin = world.agent(tongue, screen, colours).signsInAsAdmin()) {
            admin.opensAnswers();
            isOnPage(admin, "questions");
            Locator asked = card(admin, question);
            assertThat(asked).isVisible();
            looksRight(admin, tongue, screen, "questions");
            press(asked, tongue.say("Ein neues Thema", "A new topic"));
            writes(admin, tongue, screen, answer);

            isTold(question, answer, tongue, screen);

            press(admin.page().locator("main"), tongue.say("Zurück", "Back"));
            assertThat(admin.page().locator(".parts__link--chosen"))
                    .hasText(tongue.say("Lernen", "Learn"));
            assertThat(card(admin, question)).hasCount(0);
            assertThat(admin.complaints()).isEmpty();
        } finally {
            isRetired(answer);
        }
    }

    @ParameterizedTest
    @CsvSource({"DE, PHONE, DARK", "EN, DESKTOP, LIGHT"})
    void each_part_can_be_read_and_used_by_everybody(
            Tongue tongue, Screen screen, ColorScheme colours) {
        try (BrowserAgent admin = world.agent(tongue, screen, colours).signsInAsAdmin()) {
            admin.opensAnswers();
            READ_AT.forEach(
                    (part, sign) -> {
                        isOnPage(admin, part);
                        assertThat(admin.page().locator(sign)).isVisible();
                        looksRight(admin, tongue, screen, part);
                    });
            isOnPage(admin, "entry/new?intent=return_policy");
            assertThat(admin.page().locator("[data-preview]")).containsText("{return_days}");
            press(
                    admin.page().locator("main"),
                    tongue.say("Prüfen und live stellen", "Check and put live"));
            assertThat(admin.page().locator("main"))
                    .containsText(tongue.say("zuerst die fehlenden Werte", "the missing values"));
            looksRight(admin, tongue, screen, "entry-unfilled");
            assertThat(admin.complaints()).isEmpty();
        }
    }

    private void isAskedInVain(String question, Tongue tongue, Screen screen) {
        try (BrowserShopper shopper = world.shopper(tongue, screen).opensChat()) {
            shopper.writes(question)
                    .hears("assistant", tongue.say("nicht sicher beantworten", "with certainty"));
        }
    }

    private void isTold(String question, String answer, Tongue tongue, Screen screen) {
        try (BrowserShopper shopper = world.shopper(tongue, screen).opensChat()) {
            shopper.writes(question).hears("assistant", answer);
        }
    }

    private static void writes(BrowserAgent admin, Tongue tongue, Screen screen, String answer) {
        Locator main = admin.page().locator("main");
        main.locator("[name=answer-" + tongue.code() + "]").fill(answer);
        press(main, tongue.say("Prüfen und live stellen", "Check and put live"));
        assertThat(main.locator("[data-trial]"))
                .containsText(
                        tongue.say("bekäme dadurch eine falsche", "would get a wrong answer by"));
        looksRight(admin, tongue, screen, "entry-trial");
        press(main, tongue.say("Live stellen", "Put it live"));
        assertThat(main).containsText(tongue.say("Es ist live.", "It is live."));
    }

    private void isOnPage(BrowserAgent admin, String part) {
        admin.page().navigate(world.server.origin() + "/admin/#/answers/" + part);
    }

    /** By its heading: each card offers all topics. */
    private static Locator card(BrowserAgent admin, String question) {
        Locator heading =
                admin.page()
                        .locator(".asked__question")
                        .filter(BrowserShopper.containing(question));
        return admin.page()
                .locator("[data-asked]")
                .filter(new Locator.FilterOptions().setHas(heading));
    }

    private static void press(Locator place, String button) {
        place.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void looksRight(BrowserAgent admin, Tongue tongue, Screen screen, String part) {
        new Album(tongue, screen).take(admin.page(), "staff-answers-" + part);
        assertThat(Barriers.in(admin.page())).as(part).isEmpty();
        assertThat(SettingsVisit.cutOff(admin.page())).as(part + " is cut off").isEqualTo("");
    }

    /** The other stories share the shop. */
    private void isRetired(String answer) {
        Agent admin = Agent.admin(world.server.url());
        String entries = "/api/v1/answers/entries";
        admin.call(entries).get().expect(200).json().getAsJsonArray("entries").asList().stream()
                .filter(entry -> entry.toString().contains(answer))
                .map(entry -> entry.getAsJsonObject().get("id").getAsString())
                .forEach(id -> admin.call(entries + "/" + id).delete().expect(204));
    }
}
