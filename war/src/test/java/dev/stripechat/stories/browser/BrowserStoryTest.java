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
import org.junit.jupiter.params.provider.MethodSource;

/** From the first question to the paid order, in two languages, on a phone and on a desk. */
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
            album.take(shopper.page(), "shop");
            album.take(agent.page(), "inbox-sign-in");
            agent.signsIn();

            asksAndIsDeclined(tongue, album, shopper);
            agentSeesTheReason(tongue, album, shopper, agent);
            agentReplies(tongue, album, shopper, agent);
            paysAtLast(tongue, album, shopper, agent);

            assertThat(shopper.complaints()).isEmpty();
            assertThat(agent.complaints()).isEmpty();
        }
    }

    private void asksAndIsDeclined(Tongue tongue, Album album, BrowserShopper shopper) {
        shopper.opensChat();
        album.take(shopper.page(), "widget");
        shopper.writes(tongue.say("Versenden Sie auch nach Österreich?", "Do you ship to Austria?"))
                .hears("assistant", tongue.say("Maschine", "machine"));

        world.declines(shopper, "insufficient_funds");
        Locator notice = shopper.seesNotices(1);
        assertThat(notice).containsText(tongue.say("Zahlung abgelehnt", "Payment declined"));
        assertThat(notice).containsText(tongue.say("nicht genug Geld", "not enough money"));

        shopper.writes(
                tongue.say("Warum wurde meine Karte abgelehnt?", "Why was my card declined?"));
        assertThat(shopper.seesNotices(2))
                .containsText(tongue.say("nicht genug Geld", "not enough money"));
        album.take(shopper.page(), "declined");
    }

    private void agentSeesTheReason(
            Tongue tongue, Album album, BrowserShopper shopper, BrowserAgent agent) {
        Locator row = agent.row(shopper.conversation());
        assertThat(row).containsText(tongue.say("Wartet", "Waiting"));
        assertThat(row).containsText(tongue.say("Abgelehnt", "Declined"));
        album.take(agent.page(), "inbox-list");

        agent.opens(shopper.conversation()).looksAtDetails();
        assertThat(agent.details()).containsText("insufficient_funds");
        assertThat(agent.details()).containsText(shopper.paymentIntent());
        assertThat(agent.details()).not().containsText(tongue.say("nicht nennen", "Do not tell"));
        album.take(agent.page(), "inbox-details");
        agent.looksAtChat();
    }

    private void agentReplies(
            Tongue tongue, Album album, BrowserShopper shopper, BrowserAgent agent) {
        String words =
                tongue.say(
                        "Ja, gern. Nehmen Sie einfach eine andere Karte.",
                        "Yes, we do. Just use another card.");
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
        world.succeeds(shopper);
        assertThat(shopper.seesNotices(3))
                .containsText(tongue.say("Zahlung eingegangen", "Payment received"));
        album.take(shopper.page(), "paid");
        List<String> before = shopper.reads();

        agent.looksAtList();
        assertThat(agent.row(shopper.conversation())).containsText(tongue.say("Bezahlt", "Paid"));
        album.take(agent.page(), "inbox-paid");

        shopper.reloads().opensChat().seesNotices(3);
        assertThat(shopper.reads()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void a_lost_card_reads_as_a_plain_decline_and_only_the_agent_sees_why(
            Tongue tongue, Screen screen) {
        try (BrowserShopper one = world.shopper(tongue, screen);
                BrowserShopper other = world.shopper(tongue, screen);
                BrowserAgent agent = world.agent(tongue, screen).signsIn()) {
            one.opensChat().writes("Hello").hears("assistant", tongue.say("Maschine", "machine"));
            other.opensChat().writes("Hello").hears("assistant", tongue.say("Maschine", "machine"));

            world.declines(one, "lost_card");
            world.declines(other, "generic_decline");

            assertThat(outside(one.seesNotices(1))).isEqualTo(outside(other.seesNotices(1)));
            agent.opens(one.conversation()).looksAtDetails();
            assertThat(agent.details()).containsText("lost_card");
            assertThat(agent.details())
                    .containsText(
                            tongue.say("Dem Kunden nicht nennen", "Do not tell the customer"));
        }
    }

    private static String outside(Locator notice) {
        return String.valueOf(notice.evaluate("notice => notice.outerHTML"));
    }

    @Test
    void a_test_button_of_the_demo_shop_is_heard_while_the_chat_is_closed() {
        try (BrowserShopper shopper = world.shopper(Tongue.EN, Screen.DESKTOP)) {
            shopper.opensChat().writes("Hello").hears("assistant", "machine").closesChat();

            shopper.presses("confirm");

            assertThat(shopper.page().locator(".delivery"))
                    .containsText("payment_intent.requires_action delivered: HTTP 200");
            assertThat(shopper.launcher().locator(".badge")).hasText("1");
            shopper.opensChat();
            assertThat(shopper.seesNotices(1)).containsText("Confirmation needed");
        }
    }
}
