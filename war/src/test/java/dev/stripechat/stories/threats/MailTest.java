package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.stripechat.channel.mail.store.ForgetfulRecipients;
import dev.stripechat.conversation.Cards;
import dev.stripechat.fakes.mail.KeptMail;
import dev.stripechat.runtime.limits.EndlessLimits;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.PostBox;
import dev.stripechat.world.Shopper;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A chat by mail; and nobody is made to read what they did not ask for. */
@Tag("story")
@Tag("threats")
@Threat("T20")
class MailTest {

    private static MailWorld guarded;

    @BeforeAll
    static void opens() {
        guarded = MailWorld.of("mail-patient", List.of(EndlessLimits.class));
    }

    /** P11: whatever has happened, the log names nobody. */
    @AfterAll
    static void closes() {
        String log = guarded.server().log();
        guarded.close();
        assertThat(log).doesNotContain("@victim.example", "@answers.example", "post-secret-1");
    }

    @Test
    void a_thousand_requests_bring_nobody_more_than_one_code_and_no_text() {
        bombs(guarded, 1_000, 100);
    }

    @Test
    void without_the_memory_of_who_got_a_code_it_would_be_noticed() {
        try (MailWorld forgetful =
                MailWorld.of(
                        "mail-forgetful",
                        List.of(EndlessLimits.class, ForgetfulRecipients.class))) {
            assertThatThrownBy(() -> bombs(forgetful, 30, 3))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("mails to");
        }
    }

    /** Each chat names three addresses, and each address is named by many chats, in different ways. */
    private static void bombs(MailWorld world, int requests, int victims) {
        for (int i = 0; i < requests; i += 3) {
            String token = world.bad();
            for (int k = i; k < i + 3; k++) {
                String address =
                        "v" + k % victims + (k % 2 == 0 ? "" : "+" + k) + "@victim.example";
                world.asks(token, address, k % 2 == 0 ? "transcript" : "answers").expect(200);
            }
            world.types(token, "000000");
        }
        world.isQuiet();

        for (int victim = 0; victim < victims; victim++) {
            String beginning = "v" + victim + "@";
            String tagged = "v" + victim + "+";
            List<KeptMail> mails =
                    world.post().server().mails().stream()
                            .filter(
                                    mail ->
                                            mail.to().get(0).startsWith(beginning)
                                                    || mail.to().get(0).startsWith(tagged))
                            .toList();
            assertThat(mails).as("mails to " + beginning).hasSize(1);
            assertThat(mails.get(0).raw()).doesNotContain("pills", "evil");
        }
        assertThat(world.post().server().wrongs()).isEmpty();
    }

    @Test
    void a_transcript_goes_to_the_address_that_was_proved_and_shows_no_card_number() {
        try (Shopper shopper = new Shopper(guarded.server().url(), guarded.shop()).arrives("de")) {
            shopper.says("Ist <b>4242 4242</b> gut?");
            shopper.says("4242 4242 & sk_live_" + "51H8dUqLkjUp0aBcDeFgHi");

            guarded.proves(shopper, "demo@transcript.example", "transcript");

            KeptMail mail = guarded.post().awaits("demo@transcript.example", 2);
            assertThat(mail.subject()).isEqualTo("Ihr Chat mit Demo shop");
            assertThat(mail.from()).isEqualTo("chat@shop.example");
            assertThat(mail.text()).contains("Ist <b>••••</b> gut?", "•••• & ••••");
            assertThat(mail.html()).contains("Ist &lt;b&gt;••••&lt;/b&gt; gut?");
            assertThat(mail.text() + mail.html()).doesNotContain("4242");
        }
    }

    @Test
    void what_an_agent_answers_comes_by_mail_to_who_has_gone() {
        Agent agent = guarded.admin().adds(UUID.randomUUID() + "@shop.example", "Demo agent");
        Shopper shopper = new Shopper(guarded.server().url(), guarded.shop()).arrives("en");
        shopper.says("Does it fit?");
        guarded.proves(shopper, "demo@answers.example", "answers");
        JsonObject standing = guarded.mail(shopper.token(), "").get().expect(200).json();
        assertThat(standing.get("address").getAsString()).isEqualTo("d•••@answers.example");
        shopper.close();

        agent.takes(shopper.conversation());
        agent.replies(shopper.conversation(), "It does.");
        agent.replies(shopper.conversation(), "In all sizes.");

        guarded.doesNotWait(() -> guarded.post().server().to("demo@answers.example").size() == 2);
        KeptMail mail = guarded.post().awaits("demo@answers.example", 2);
        assertThat(mail.text())
                .contains("Demo agent, ", "It does.", "In all sizes.", "> Does it fit?");
        guarded.mail(shopper.token(), "/stop").post("").expect(204);
        agent.replies(shopper.conversation(), "Anything else?");
        guarded.isQuiet();
        assertThat(guarded.post().server().to("demo@answers.example")).hasSize(2);
    }

    @Test
    void what_was_read_in_the_chat_or_deleted_with_it_comes_by_no_mail() {
        Agent agent = guarded.admin().adds(UUID.randomUUID() + "@shop.example", "Demo agent");
        try (Shopper shopper = new Shopper(guarded.server().url(), guarded.shop()).arrives("en")) {
            shopper.says("Does it fit?");
            guarded.proves(shopper, "demo@reader.example", "answers");
            agent.takes(shopper.conversation());
            long read = agent.replies(shopper.conversation(), "It does.").get("number").getAsLong();
            shopper.reports(read, read);
            guarded.isQuiet();
            agent.replies(shopper.conversation(), "In all sizes.");

            shopper.calls("erasure", "").expect(204);
            guarded.isQuiet();

            assertThat(guarded.post().server().to("demo@reader.example")).hasSize(1);
            assertThat(
                            guarded.server()
                                    .database()
                                    .column(
                                            "select cause from runtime_outbox where destination = 'mail' and lane = '%s' order by number"
                                                    .formatted(shopper.conversation())))
                    .containsExactly(
                            "read: The shopper has read it in the chat.",
                            "erased: The chat was deleted.");
        }
    }

    @Test
    void an_admin_is_told_what_is_wrong_with_a_mail_server_and_never_its_password() {
        Call test = guarded.admin().call("/api/v1/mail-connection/test");
        assertThat(test.post("").expect(200).text("code")).isEqualTo("sent");
        assertThat(guarded.post().server().to("chat@shop.example")).isNotEmpty();
        String read = guarded.admin().call("/api/v1/mail-connection").get().expect(200).body();
        assertThat(read).contains("127.0.0.1").doesNotContain("post-secret");

        JsonObject wrong = guarded.post().wanted();
        wrong.addProperty("password", "another");
        guarded.admin().call("/api/v1/mail-connection").put(wrong.toString()).expect(200);
        Call again = guarded.admin().call("/api/v1/mail-connection/test");

        assertThat(again.post("").expect(200).text("code")).isEqualTo("sign_in_failed");
        guarded.post().connectedBy(guarded.admin());
    }

    @Test
    void when_nobody_is_there_the_shopper_is_told_so() {
        PostBox.staffs(guarded.admin(), false);
        try (Shopper shopper = new Shopper(guarded.server().url(), guarded.shop()).arrives("de")) {
            shopper.says("Ich möchte mit einem Menschen sprechen");

            shopper.hears("system", "Gerade ist niemand aus dem Team da.");
            assertThat(guarded.mail(shopper.token(), "").get().body())
                    .contains("\"staffed\":false");
        } finally {
            PostBox.staffs(guarded.admin(), true);
        }
    }

    /** Threats P01 and T23, with the control in {@code SplitNumbersTest}. */
    @Test
    void a_card_number_in_three_messages_stands_in_no_table_frame_or_log() {
        Random random = new Random(20_261_128);
        try (Shopper shopper = new Shopper(guarded.server().url(), guarded.shop()).arrives("en")) {
            List<String> numbers =
                    IntStream.range(0, 21).mapToObj(i -> Cards.number(i, random::nextInt)).toList();
            for (String number : numbers) {
                shopper.says("It is " + number.substring(0, 6));
                shopper.says(number.substring(6, 10));
                shopper.says(number.substring(10) + ", please");
                shopper.says("thanks");
            }

            String stored =
                    String.join(
                            "",
                            guarded.server()
                                    .database()
                                    .column(
                                            "select text from conversation_message where conversation_id = '"
                                                    + shopper.conversation()
                                                    + "' order by number"));
            String frames = shopper.frames().toString();
            for (String number : numbers) {
                assertThat(stored).doesNotContain(number.substring(0, 6), number.substring(10));
                assertThat(frames).doesNotContain(number.substring(10) + ", please");
                assertThat(guarded.server().log()).doesNotContain(number.substring(0, 10));
            }
        }
    }
}
