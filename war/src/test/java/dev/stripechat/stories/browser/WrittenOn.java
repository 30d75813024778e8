package dev.stripechat.stories.browser;

import com.google.gson.JsonObject;
import dev.stripechat.runtime.files.SampleFile;
import dev.stripechat.world.Call;
import dev.stripechat.world.Order;
import dev.stripechat.world.PaymentLink;
import dev.stripechat.world.TestDatabase;
import dev.stripechat.world.TestShop;
import java.util.List;

/** A shop of its own in the installation of the browser stories, in which every text is what somebody wants it to be. */
final class WrittenOn {

    private static final String PAYMENT = "pi_written0123456789";

    final TestShop shop;
    final JsonObject grant;
    final PaymentLink order;
    private final TestDatabase database;

    /** With so many messages, conversations, lines of a cart, departures and arrivals. */
    WrittenOn(BrowserWorld world, String origin, int many) {
        shop = new TestShop(origin);
        database = world.server.database();
        opens();
        String widget = "/api/v1/widget/" + shop.id();
        grant =
                Call.to(world.server.url(), widget + "/conversations")
                        .header("Origin", shop.origin())
                        .post("{\"language\":\"en\"}")
                        .expect(201)
                        .json();
        String url =
                Call.to(world.server.url(), widget + "/attachments")
                        .header("Origin", shop.origin())
                        .bearer(grant.get("token").getAsString())
                        .post("image/png", SampleFile.png())
                        .expect(201)
                        .text("url");
        talks(many, url.substring(url.lastIndexOf('/') + 1));
        isRated();
        pays(many);
        hasTroubles(many);
        order = new Order(world.server.url(), shop).with("checkoutId", "written").opens();
        isPaidBesideTheChat();
        sendsMails();
        answers();
    }

    /** Of its admin. */
    String login() {
        return shop.id() + "@written.example";
    }

    String conversation() {
        return grant.get("conversation").getAsString();
    }

    /** Puts these texts wherever a text can be written; where there are fewer places, several into each. */
    void fills(List<String> texts) {
        run("drop table if exists written_text");
        run("create table written_text (n int, text text)");
        for (int i = 0; i < texts.size(); i++) {
            run("insert into written_text values (" + i + ", '" + quoted(texts.get(i)) + "')");
        }
        Texts.written().forEach(this::fill);
        run("drop table written_text");
    }

    private void fill(String place) {
        String table = place.substring(0, place.indexOf('.'));
        String column = place.substring(place.indexOf('.') + 1);
        String text =
                switch (column) {
                    case "login" -> "lower(s.text)";
                    case "file_name" -> "left(s.text, 200)";
                    default -> "s.text";
                };
        run(
                """
                update %1$s t set %2$s = %3$s from (
                    select r.row, string_agg(p.text, ' ' order by p.n) as text
                    from (select ctid as row, row_number() over (order by ctid) - 1 as n, count(*) over () as many
                          from %1$s where %4$s = '%5$s') r
                    join written_text p on p.n %% r.many = r.n group by r.row) s
                where t.ctid = s.row
                """
                        .formatted(
                                table,
                                column,
                                text,
                                table.equals("shop_shop") ? "id" : "shop_id",
                                shop.id()));
    }

    private void opens() {
        run(
                "insert into shop_shop (id, name, language, public_key) values ('%s', 'x', 'en', '%s')"
                        .formatted(shop.id(), shop.publicKey()));
        run(
                "insert into shop_origin (shop_id, origin) values ('%s', '%s')"
                        .formatted(shop.id(), shop.origin()));
        run(
                "insert into staff_account (id, shop_id, login, name, role, password_hash) select gen_random_uuid(), '%s', '%s', 'x', 'ADMIN', password_hash from staff_account where login = 'admin@shop.example'"
                        .formatted(shop.id(), login()));
    }

    /** Half of the messages hold an image, half a document. */
    private void talks(int many, String file) {
        run(
                """
                insert into conversation_message (conversation_id, number, shop_id, client_id, author, author_name, text, at,
                    attachment_name, attachment_file_name, attachment_type, attachment_bytes, attachment_width, attachment_height)
                select '%1$s', n, '%2$s', gen_random_uuid(), 'AGENT', 'x', 'x', now() - interval '1 minute',
                    '%3$s', 'x', case when n %% 2 = 0 then 'PNG' else 'PDF' end, 1,
                    case when n %% 2 = 0 then 64 end, case when n %% 2 = 0 then 48 end
                from generate_series(1, %4$d) n
                """
                        .formatted(conversation(), shop.id(), file, many));
        run(
                "insert into answer_asked (id, shop_id, conversation_id, number, part, at, language, question, way, outcome, label, why, candidates, resolved, contradicted, rated, dismissed) select gen_random_uuid(), '%s', '%s', 1, n, now(), 'en', 'x', 'HANDOVER', 'FAILED', '', '', '', false, false, '', false from generate_series(1, %d) n"
                        .formatted(shop.id(), conversation(), many));
        run(
                "insert into conversation_handover (conversation_id, number, shop_id, question, tried, facts, candidates, at) values ('%s', %d, '%s', 'x', 'x', 'x', 'x', now())"
                        .formatted(conversation(), many, shop.id()));
        run(
                "update conversation_conversation set last_number = %d, answered_up_to = %d, in_charge = 'AGENT', agent_id = gen_random_uuid()::text, agent_name = 'x', last_author = 'AGENT', checkout_id = 'written', sales_channel = 'x' where id = '%s'"
                        .formatted(many, many, conversation()));
        run(
                """
                insert into conversation_conversation (id, shop_id, language, in_charge, agent_id, agent_name, last_number,
                    answered_up_to, last_author, preview, started_at, last_at)
                select gen_random_uuid(), '%s', 'en', 'AGENT', gen_random_uuid()::text, 'x', 1, 1, 'AGENT', 'x',
                    now() - interval '1 hour', now() - interval '1 hour' from generate_series(1, %d)
                """
                        .formatted(shop.id(), many));
    }

    private void isRated() {
        run(
                "update conversation_message set source_title = 'x', source_at = now() where conversation_id = '%s'"
                        .formatted(conversation()));
        run(
                "update conversation_conversation set customer_id = 'x', closings = 1 where id = '%s'"
                        .formatted(conversation()));
        run(
                "insert into conversation_rating (conversation_id, closing, shop_id, choice, comment, first_at, at) values ('%s', 1, '%s', 'NO', 'x', now(), now())"
                        .formatted(conversation(), shop.id()));
    }

    private void pays(int many) {
        run(
                "insert into shop_checkout (shop_id, checkout_id, currency, total, order_number, phone, signed_at) values ('%s', 'written', 'eur', 1, 'x', 'x', now())"
                        .formatted(shop.id()));
        run(
                "insert into shop_checkout_item select '%s', 'written', n, 'x', 1, 1 from generate_series(1, %d) n"
                        .formatted(shop.id(), many));
        run(
                "insert into payment_payment (shop_id, payment_intent, state, amount, currency, failure_code, advice_code, updated_at, last_step, state_step, account, mode) values ('%s', '%s', 'DECLINED', 1, 'eur', 'x', 'x', now(), %d, %d, 'acct_1', 'TEST')"
                        .formatted(shop.id(), PAYMENT, many, many));
        run(
                "insert into payment_step (shop_id, payment_intent, number, state, failure_code, advice_code, late, at) select '%s', '%s', n, 'DECLINED', 'x', 'x', false, now() from generate_series(1, %d) n"
                        .formatted(shop.id(), PAYMENT, many));
        run(
                "insert into conversation_linked_payment (conversation_id, payment_intent, shop_id, linked_at, mark) values ('%s', '%s', '%s', now(), 'DONE')"
                        .formatted(conversation(), PAYMENT, shop.id()));
    }

    private void hasTroubles(int many) {
        run(
                """
                insert into runtime_outbox (id, shop_id, destination, lane, what, payload, idempotency_key, state, attempts,
                    failures, woken, node, cause, created_at, trying_since)
                select gen_random_uuid(), '%s', 'stripe-note', 'lane ' || n, 'x', '', 'written ' || n, 'DEAD', 1, 1, false, '', 'x',
                    now(), now() from generate_series(1, %d) n
                """
                        .formatted(shop.id(), many));
        run(
                "insert into runtime_intake (source, event_id, shop_id, subject, body, received_at, attempts, cause, dead_at) select 'stripe:%1$s', 'evt_' || n, '%1$s', 'x', '{}', now(), 1, 'x', now() from generate_series(1, %2$d) n"
                        .formatted(shop.id(), many));
    }

    private void isPaidBesideTheChat() {
        run(
                "update shop_payment_attempt set conversation_id = '%s', began_chat = true, customer_id = 'x', sales_channel = 'x', order_transaction_id = 'x' where shop_id = '%s'"
                        .formatted(conversation(), shop.id()));
    }

    private void sendsMails() {
        run(
                "insert into settings_mail_connection (shop_id, host, port, security, login, sender, sender_name, replies, saved_at) values ('%s', 'x', 587, 'STARTTLS', 'x', 'chat@shop.example', 'x', '', now())"
                        .formatted(shop.id()));
    }

    private void run(String sql) {
        database.run(sql);
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    private void answers() {
        run(
                """
                with entry as (insert into answer_entry
                    (shop_id, id, version, newest, state, channels, places, struck, changed_by, changed_at)
                    values ('%1$s', gen_random_uuid(), 1, true, 'live', '', '', 'x', 'x', now()) returning shop_id, id)
                insert into answer_entry_text (shop_id, entry_id, version, language, question, phrasings, answer)
                    select shop_id, id, 1, 'en', 'x', 'x', 'x' from entry;
                insert into answer_variable (shop_id, language, name, value) values ('%1$s', 'en', 'x', 'x')
                """
                        .formatted(shop.id()));
    }
}
