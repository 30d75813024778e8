package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** From the cart over a declined card and a question to the paid order, in two languages, on a phone and on a desk. */
@Tag("story")
class BrowserStoryTest {

    private final BrowserWorld world = BrowserWorld.shared();

    static Stream<Arguments> everybody() {
        return Stream.of(Tongue.values())
                .flatMap(
                        tongue ->
                                Stream.of(Screen.values())
                                        .map(screen -> Arguments.of(tongue, screen)));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void a_declined_card_is_explained_and_an_agent_helps_until_it_is_paid(
            Tongue tongue, Screen screen) {
        Album album = new Album(tongue, screen);
        try (BrowserShopper shopper = world.shopper(tongue, screen);
                BrowserAgent agent = world.agent(tongue, screen)) {
            album.take(agent.page(), "inbox-sign-in");
            agent.signsIn();

            cardIsDeclined(album, shopper);
            asksWhy(tongue, screen, album, shopper);
            agentSeesCartAndReason(tongue, album, shopper, agent);
            agentReplies(tongue, album, shopper, agent);
            paysAtLast(tongue, album, shopper, agent);

            assertThat(shopper.complaints()).isEmpty();
            assertThat(agent.complaints()).isEmpty();
        }
    }

    private void cardIsDeclined(Album album, BrowserShopper shopper) {
        album.take(shopper.page(), "shop");
        shopper.wants("notebook").wants("pencils");
        album.take(shopper.page(), "cart");
        shopper.goesToTill();
        album.take(shopper.page(), "till");
        shopper.pays("funds").readsThatItFailed();
        album.take(shopper.page(), "failed");
        world.knows(shopper.paymentIntent(), "DECLINED");
    }

    private void asksWhy(Tongue tongue, Screen screen, Album album, BrowserShopper shopper) {
        String question =
                tongue.say("Warum wurde meine Karte abgelehnt?", "Why was my card declined?");
        shopper.opensChat();
        album.take(shopper.page(), "widget");
        if (screen.isPhone()) {
            shopper.taps(question, question);
        } else {
            shopper.writes(question);
        }

        Locator notice = shopper.seesNotices(1);
        assertThat(notice).containsText(tongue.say("Zahlung abgelehnt", "Payment declined"));
        assertThat(notice).containsText(tongue.say("10,99\u00a0€", "€10.99"));
        assertThat(notice).containsText(tongue.say("nicht genug Geld", "not enough money"));
        assertThat(notice.locator(".notice-next"))
                .containsText(tongue.say("andere Karte", "another card"));
        album.take(shopper.page(), "declined");
        shopper.writes(tongue.say("Wurde ich belastet?", "Was I charged?"));
        assertThat(shopper.panel().locator(".assistant .meta").getByText("Stripe"))
                .containsText(tongue.say("Quelle: Stripe", "Source: Stripe"));
        album.take(shopper.page(), "source");
    }

    private void agentSeesCartAndReason(
            Tongue tongue, Album album, BrowserShopper shopper, BrowserAgent agent) {
        Locator row = agent.row(shopper.conversation());
        assertThat(row).containsText(tongue.say("Abgelehnt", "Declined"));
        album.take(agent.page(), "inbox-list");

        agent.opens(shopper.conversation()).looksAtDetails();
        Locator cart = agent.details().locator(".cart");
        assertThat(cart).containsText(tongue.say("Bleistifte aus Zeder", "Cedar pencils"));
        assertThat(cart).containsText(tongue.say("10,99\u00a0€", "€10.99"));
        assertThat(agent.steps()).containsText(new String[] {tongue.say("Abgelehnt", "Declined")});
        assertThat(agent.steps().first()).containsText("insufficient_funds");
        assertThat(agent.details()).containsText(shopper.paymentIntent());
        assertThat(agent.details()).not().containsText(tongue.say("nicht nennen", "Do not tell"));
        album.take(agent.page(), "inbox-details");
        agent.looksAtChat();
    }

    private void agentReplies(
            Tongue tongue, Album album, BrowserShopper shopper, BrowserAgent agent) {
        String words =
                tongue.say(
                        "Hallo! Nehmen Sie einfach eine andere Karte.",
                        "Hello! Just use another card.");
        agent.takesOver().replies(words);
        shopper.hears("agent", words).hears("agent", "Demo agent");
        album.take(shopper.page(), "reply");
        String thanks =
                tongue.say(
                        "Danke, ich versuche es mit der anderen.",
                        "Thank you, I will try the other one.");
        shopper.writes(thanks);
        assertThat(agent.messages().last()).containsText(thanks);
        album.take(agent.page(), "inbox-chat");
    }

    private void paysAtLast(
            Tongue tongue, Album album, BrowserShopper shopper, BrowserAgent agent) {
        shopper.closesChat().pays("succeeds").seesPage("thanks");
        album.take(shopper.page(), "thanks");
        assertThat(shopper.opensChat().seesNotices(2))
                .containsText(tongue.say("Zahlung eingegangen", "Payment received"));
        album.take(shopper.page(), "paid");
        assertThat(shopper.notices().first().locator(".notice-next")).hasCount(0);
        shopper.notices().first().scrollIntoViewIfNeeded();
        album.take(shopper.page(), "paid-above");
        List<String> before = shopper.reads();

        agent.looksAtDetails();
        assertThat(agent.steps().first()).containsText(tongue.say("Bezahlt", "Paid"));
        album.take(agent.page(), "inbox-paid-details");
        agent.looksAtChat().looksAtList();
        assertThat(agent.row(shopper.conversation())).containsText(tongue.say("Bezahlt", "Paid"));
        album.take(agent.page(), "inbox-paid");

        shopper.reloads().opensChat().seesNotices(2);
        assertThat(shopper.reads()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void a_lost_card_reads_as_a_plain_decline_and_only_the_agent_sees_why(Tongue tongue) {
        String question =
                tongue.say("Warum wurde meine Karte abgelehnt?", "Why was my card declined?");
        try (BrowserShopper one = world.shopper(tongue, Screen.PHONE).atTill();
                BrowserShopper other = world.shopper(tongue, Screen.PHONE).atTill();
                BrowserAgent agent = world.agent(tongue, Screen.PHONE).signsIn()) {
            String lost = chatAfter(one, "lost", question);
            String plain = chatAfter(other, "generic", question);

            assertThat(lost).contains("notice-next").isEqualTo(plain);
            agent.opens(one.conversation()).looksAtDetails();
            assertThat(agent.details()).containsText("lost_card");
            assertThat(agent.details())
                    .containsText(
                            tongue.say("Dem Kunden nicht nennen", "Do not tell the customer"));
        }
    }

    /** The chat's rows and buttons with all of their markup, but for the time and how far a message has come by then. */
    private String chatAfter(BrowserShopper shopper, String card, String question) {
        shopper.pays(card).readsThatItFailed();
        world.knows(shopper.paymentIntent(), "DECLINED");
        shopper.opensChat().taps(question, question).seesNotices(1);
        assertThat(shopper.panel().locator(".log .human")).isVisible();
        return String.valueOf(shopper.panel().locator(".log").evaluate("log => log.innerHTML"))
                .replaceAll("<time.*?</time>|<span aria-live=\"off\">.*?</span>", "");
    }

    @Test
    void a_decline_is_heard_while_the_chat_is_closed_and_why_is_one_tap() {
        try (BrowserShopper shopper = world.shopper(Tongue.EN, Screen.DESKTOP).atTill()) {
            shopper.opensChat().greets().closesChat();

            shopper.pays("expired").readsThatItFailed();

            assertThat(shopper.launcher().locator(".badge")).hasText("1");
            shopper.opensChat().taps("Why?", "Why was my card declined?");
            shopper.hears("assistant", "expired");
            assertThat(shopper.panel().locator(".row.assistant .bubble").last())
                    .containsText("expired");
            assertThat(shopper.seesNotices(1)).containsText("Payment declined");
            assertThat(shopper.complaints()).isEmpty();
        }
    }
}
