package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Learned;
import dev.stripechat.world.PostBox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shopper asks: is answered with a source, is asked back, follows up, and gets a person, at any time of the day. */
@Tag("story")
class BrowserAnswersTest {

    /** What three entries of the shop's own have in common. */
    private static final String SHARED = "\"Gravur wie gemacht\",\"how engraving made\"";

    private static final String ENTRIES = "/api/v1/answers/entries";

    private final BrowserWorld world = BrowserWorld.shared();
    private final Agent admin = Agent.admin(world.server.url());
    private final PostBox post = PostBox.open();
    private final List<String> written = new ArrayList<>();

    @BeforeEach
    void the_shop_has_written_what_it_answers() {
        Learned.by(world.server, world.shop());
        writes(
                "\"return_policy\"",
                "",
                List.of("Kann ich etwas zurückgeben?", "30 Tage lang, ungetragen."),
                List.of("Can I return something?", "For 30 days, unworn."));
        writes(
                "\"ship_abroad\"",
                "",
                List.of("Liefern Sie ins Ausland?", "In alle Länder der EU."),
                List.of("Do you deliver abroad?", "To all countries of the EU."));
        for (String thing : List.of("Ring", "Stift", "Becher")) {
            writes(
                    "null",
                    SHARED,
                    List.of("Wie wird die Gravur am " + thing + " gemacht?", "Per Laser: " + thing),
                    List.of("How is the " + thing + " engraving made?", "By laser: " + thing));
        }
    }

    /** The others share the shop. */
    @AfterEach
    void everything_is_as_before() {
        written.forEach(id -> admin.call(ENTRIES + "/" + id).delete().expect(204));
        post.close();
    }

    @ParameterizedTest
    @CsvSource({"DE, PHONE, LIGHT", "EN, DESKTOP, DARK"})
    void a_shopper_is_answered_asked_back_and_handed_over(
            Tongue tongue, Screen screen, ColorScheme colours) {
        Album album = new Album(tongue, screen);
        try (BrowserShopper shopper = world.shopper(tongue, screen, colours).opensChat();
                BrowserAgent agent = world.agent(tongue, screen, colours).signsIn()) {
            isAnswered(shopper, tongue);
            looks(shopper, album, "answers-source");
            choosesAmongThree(shopper, tongue, album);
            followsUp(shopper, tongue);

            shopper.panel().locator(".human").click();
            shopper.hears("assistant", tongue.say("Ich bin eine Maschine", "I am a machine"));
            assertThat(shopper.panel().locator(".human")).hasCount(0);
            looks(shopper, album, "answers-person");

            agent.opens(shopper.conversation());
            Locator card = agent.page().locator(".handover");
            assertThat(card)
                    .containsText(
                            tongue.say("Möchte mit einem Menschen", "Wants to talk to a person"));
            card.scrollIntoViewIfNeeded();
            assertThat(Barriers.in(agent.page())).isEmpty();
            album.take(agent.page(), "answers-handover");
            assertThat(shopper.complaints()).isEmpty();
            assertThat(agent.complaints()).isEmpty();
        }
    }

    private static void isAnswered(BrowserShopper shopper, Tongue tongue) {
        shopper.writes(
                        tongue.say(
                                "Kann ich das zurückgeben, wenn es nicht gefällt?",
                                "Can I send it back if I do not like it?"))
                .hears("assistant", tongue.say("30 Tage lang", "For 30 days"));
        Locator answer = shopper.panel().locator(".row.assistant").last();
        assertThat(answer)
                .containsText(tongue.say("Assistent (Maschine)", "Assistant (a machine)"));
        assertThat(answer)
                .containsText(
                        tongue.say(
                                "Quelle: Kann ich etwas zurückgeben?",
                                "Source: Can I return something?"));
    }

    private static void choosesAmongThree(BrowserShopper shopper, Tongue tongue, Album album) {
        shopper.writes(tongue.say("Gravur wie gemacht", "how engraving made"))
                .hears(
                        "assistant",
                        tongue.say("nicht sicher, was Sie meinen", "not sure what you mean"));
        Locator choices = shopper.panel().locator(".quick-replies button");
        assertThat(choices).hasCount(4);
        looks(shopper, album, "answers-choices");
        String chosen = choices.nth(1).textContent();
        shopper.taps(chosen, chosen).hears("assistant", tongue.say("Per Laser", "By laser"));
        assertThat(choices).hasCount(0);
        String thing = chosen.replaceAll(".*(Ring|Stift|Becher).*", "$1");
        assertThat(shopper.panel().locator(".row.assistant").last()).containsText(thing);
    }

    private static void followsUp(BrowserShopper shopper, Tongue tongue) {
        shopper.writes(tongue.say("Liefern Sie auch nach Frankreich?", "Do you deliver to France?"))
                .hears(
                        "assistant",
                        tongue.say("In alle Länder der EU", "To all countries of the EU"));
        shopper.writes(tongue.say("und nach Österreich?", "and to Austria?"));
        assertThat(
                        shopper.panel()
                                .locator(".row.assistant")
                                .filter(
                                        BrowserShopper.containing(
                                                tongue.say(
                                                        "In alle Länder der EU",
                                                        "To all countries of the EU"))))
                .hasCount(2);
    }

    @ParameterizedTest
    @CsvSource({"DE, DESKTOP, LIGHT", "EN, PHONE, DARK"})
    void out_of_hours_it_is_said_once_when_somebody_answers(
            Tongue tongue, Screen screen, ColorScheme colours) {
        post.connectedBy(admin);
        PostBox.staffs(admin, false);
        try (BrowserShopper shopper = world.shopper(tongue, screen, colours).opensChat()) {
            shopper.writes(tongue.say("Wie schwer ist der Mond?", "How heavy is the moon?"))
                    .hears(
                            "assistant",
                            tongue.say(
                                    "gebe Ihre Frage an das Team weiter",
                                    "pass your question on to the team"))
                    .hears("system", tongue.say("Hinterlassen Sie", "Leave your e-mail"));
            shopper.writes(tongue.say("Hallo?", "Hello?"));

            assertThat(shopper.panel().locator(".row.system")).hasCount(1);
            assertThat(shopper.panel().locator(".mail .link").first()).isVisible();
            looks(shopper, new Album(tongue, screen), "answers-away");
        } finally {
            PostBox.staffs(admin, true);
            admin.call("/api/v1/mail-connection").delete().expect(204);
        }
    }

    private static void looks(BrowserShopper shopper, Album album, String state) {
        assertThat(Barriers.in(shopper.page())).isEmpty();
        album.take(shopper.page(), state);
    }

    private void writes(
            String intent, String phrasings, List<String> german, List<String> english) {
        String text =
                "{\"language\":\"%s\",\"question\":\"%s\",\"phrasings\":[%s],\"answer\":\"%s\"}";
        String body =
                "{\"intent\":%s,\"texts\":[%s,%s],\"channels\":[],\"places\":[],\"struck\":[],\"state\":\"live\"}"
                        .formatted(
                                intent,
                                text.formatted("de", german.get(0), phrasings, german.get(1)),
                                text.formatted("en", english.get(0), phrasings, english.get(1)));
        written.add(admin.call(ENTRIES).post(body).expect(201).text("id"));
    }
}
