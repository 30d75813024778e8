package dev.stripechat.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.runtime.jobs.Housekeeping;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What each room throws away, on the day when its time is over and not a day before. All of it happened long ago. */
@Contained
class HousekeepingTest {

    private static final Instant NOW = Instant.parse("2020-03-02T12:00:00Z");

    private final String shop = UUID.randomUUID().toString();

    @Inject private Instance<Housekeeping> rooms;
    @Inject private Rows rows;

    @Deployment
    static WebArchive war() {
        return ContractWar.quiet(HousekeepingTest.class, Rows.class);
    }

    @Test
    void tokens_and_sessions_go_when_they_have_expired() {
        String account = UUID.randomUUID().toString();
        rows.run(
                "insert into staff_account (id, shop_id, login, name, role, password_hash) values ('%s', '%s', '%s', 'x', 'AGENT', 'x')"
                        .formatted(account, shop, account));
        for (String at : List.of(ago(Duration.ofSeconds(1)), ago(Duration.ofSeconds(-1)))) {
            rows.run(
                    "insert into channel_widget_token values ('%s', '%s', '%s', '%s')"
                            .formatted(Some.word(), shop, UUID.randomUUID(), at));
            rows.run(
                    "insert into staff_session values ('%s', '%s', '%s', '%s')"
                            .formatted(Some.word(), shop, account, at));
        }

        tidy();

        assertThat(count("channel_widget_token")).isOne();
        assertThat(count("staff_session")).isOne();
    }

    @Test
    void an_arrival_loses_its_body_after_a_week_and_is_forgotten_after_a_month() {
        arrived("young", Duration.ofDays(6));
        arrived("old", Duration.ofDays(8));
        arrived("oldest", Duration.ofDays(31));

        tidy();

        assertThat(
                        rows.of(
                                "select event_id || ' ' || length(body) from runtime_intake where shop_id = '%s' order by 1"
                                        .formatted(shop)))
                .containsExactly("old 0", "young 3");
    }

    @Test
    void an_arrival_that_waits_is_never_thrown_away_and_one_that_was_put_aside_after_a_month() {
        for (String dead :
                List.of(
                        "null",
                        "'" + ago(Duration.ofDays(29)) + "'",
                        "'" + ago(Duration.ofDays(31)) + "'")) {
            rows.run(
                    "insert into runtime_intake (source, event_id, shop_id, subject, body, received_at, dead_at) values ('x:%s', '%s', '%s', 'pi_1', 'abc', '%s', %s)"
                            .formatted(shop, Some.word(), shop, ago(Duration.ofDays(90)), dead));
        }

        tidy();

        assertThat(count("runtime_intake where length(body) = 3 and")).isEqualTo(2);
        assertThat(
                        count(
                                "runtime_intake where length(body) = 0 and dead_at is null and outcome = 'given_up' and"))
                .isOne();
    }

    @Test
    void a_conversation_without_a_word_goes_after_a_day_with_its_links() {
        started(0, Duration.ofHours(25));
        started(0, Duration.ofHours(23));
        started(1, Duration.ofDays(400));

        tidy();

        assertThat(
                        rows.of(
                                "select last_number from conversation_conversation where shop_id = '%s' order by 1"
                                        .formatted(shop)))
                .containsExactly("0", "1");
        assertThat(count("conversation_linked_payment")).isEqualTo(2);
    }

    @Test
    void mail_addresses_go_when_they_are_not_proved_or_not_used() {
        addressed("null", Duration.ofHours(25));
        addressed("null", Duration.ofHours(23));
        addressed("'" + ago(Duration.ofDays(80)) + "'", Duration.ofDays(80));
        addressed("'" + ago(Duration.ofDays(91)) + "'", Duration.ofDays(91));
        for (Duration age : List.of(Duration.ofHours(25), Duration.ofHours(23))) {
            rows.run(
                    "insert into channel_mail_recipient values ('%s', '%s', '%s')"
                            .formatted(Some.word(), shop, ago(age)));
        }

        tidy();

        assertThat(count("channel_mail_forwarding")).isEqualTo(2);
        assertThat(count("channel_mail_recipient")).isOne();
    }

    @Test
    void a_conversation_without_a_word_takes_its_mail_addresses_along() {
        addressed("null", Duration.ofHours(23), started(0, Duration.ofHours(25)));
        addressed("null", Duration.ofHours(23), started(1, Duration.ofHours(25)));

        tidy();

        assertThat(count("channel_mail_forwarding")).isOne();
    }

    private void addressed(String confirmed, Duration ago) {
        addressed(confirmed, ago, UUID.randomUUID().toString());
    }

    private void addressed(String confirmed, Duration ago, String conversation) {
        rows.run(
                "insert into channel_mail_forwarding (id, shop_id, conversation_id, address, purpose, tries, asked_at, confirmed_at, answers, sending_up_to, sent_up_to) values ('%s', '%s', '%s', 'demo@shop.example', 'ANSWERS', 0, '%s', %s, false, 0, 0)"
                        .formatted(UUID.randomUUID(), shop, conversation, ago(ago), confirmed));
    }

    @Test
    void a_file_that_no_message_uses_goes_after_an_hour_with_its_bytes() {
        String chat = started(1, Duration.ofDays(400));
        brought(chat, "null", Duration.ofMinutes(59));
        brought(chat, "null", Duration.ofMinutes(61));
        brought(chat, "1", Duration.ofDays(90));

        tidy();

        assertThat(count("conversation_attachment")).isEqualTo(2);
        assertThat(count("conversation_attachment_part")).isEqualTo(2);
    }

    @Test
    void the_files_of_a_conversation_go_with_it() {
        brought(started(0, Duration.ofHours(25)), "null", Duration.ofMinutes(1));

        tidy();

        assertThat(count("conversation_attachment")).isZero();
        assertThat(count("conversation_attachment_part")).isZero();
    }

    @Test
    void no_more_goes_at_once_than_is_allowed() {
        for (int i = 0; i < 5; i++) {
            arrived("many-" + i, Duration.ofDays(40 + i));
        }
        Housekeeping arrivals =
                rooms.stream()
                        .filter(room -> room.what().equals("arrivals that were dealt with"))
                        .findAny()
                        .orElseThrow();

        int gone = arrivals.tidy(NOW, 2);

        assertThat(gone).isEqualTo(2);
        assertThat(count("runtime_intake")).isEqualTo(3);
    }

    @Test
    void an_order_goes_with_its_cart_three_months_after_its_last_change() {
        rows.run(
                "insert into shop_shop (id, name, language) values ('%s', '', 'en')"
                        .formatted(shop));
        for (int days : List.of(89, 91)) {
            String key = "values ('%s', '%d', ".formatted(shop, days);
            String at = "'" + ago(Duration.ofDays(days)) + "')";
            rows.run("insert into shop_order " + key + "1, '', '', '', 1, 'eur', '', now(), " + at);
            rows.run("insert into shop_checkout " + key + "'eur', 1, null, null, null, " + at);
        }

        tidy();

        assertThat(count("shop_order where order_id = '89' and")).isOne();
        assertThat(count("shop_order") + count("shop_checkout")).isEqualTo(2);
    }

    private void tidy() {
        assertThat(rooms.stream().map(Housekeeping::what)).hasSize(22).doesNotHaveDuplicates();
        rooms.forEach(room -> room.tidy(NOW, 500));
    }

    private void arrived(String event, Duration ago) {
        rows.run(
                "insert into runtime_intake (source, event_id, shop_id, subject, body, received_at, handled_at, outcome) values ('x:%s', '%s', '%s', 'pi_1', 'abc', '%s', '%s', 'recorded')"
                        .formatted(shop, event, shop, ago(ago), ago(ago)));
    }

    private void brought(String chat, String message, Duration ago) {
        String name = (Some.word() + "x".repeat(43)).substring(0, 43);
        rows.run(
                "insert into conversation_attachment (name, shop_id, conversation_id, uploader, file_name, file_type, bytes, message_number, uploaded_at) values ('%s', '%s', '%s', 'shopper', 'a.pdf', 'PDF', 1, %s, '%s')"
                        .formatted(name, shop, chat, message, ago(ago)));
        rows.run(
                "insert into conversation_attachment_part (name, number, shop_id, content) values ('%s', 0, '%s', 'x')"
                        .formatted(name, shop));
    }

    private String started(int messages, Duration ago) {
        String id = UUID.randomUUID().toString();
        String at = ago(ago);
        rows.run(
                "insert into conversation_conversation (id, shop_id, language, in_charge, last_number, answered_up_to, preview, started_at, last_at) values ('%s', '%s', 'en', 'ASSISTANT', %d, %d, '', '%s', '%s')"
                        .formatted(id, shop, messages, messages, at, at));
        rows.run(
                "insert into conversation_linked_payment (conversation_id, payment_intent, shop_id, linked_at) values ('%s', '%s', '%s', '%s')"
                        .formatted(id, Some.payment(), shop, at));
        return id;
    }

    private int count(String table) {
        String where = table.contains("where") ? " " : " where ";
        return Integer.parseInt(
                rows.of("select count(*) from " + table + where + "shop_id = '" + shop + "'")
                        .get(0));
    }

    private static String ago(Duration duration) {
        return NOW.minus(duration).toString();
    }
}
