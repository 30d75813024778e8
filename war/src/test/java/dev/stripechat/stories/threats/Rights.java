package dev.stripechat.stories.threats;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rights table: for every way in, what each caller gets. A call that is not listed here fails the build, and so does
 * an answer that is not the listed one.
 */
enum Rights {
    SIGN_IN("POST /api/v1/session", "{\"login\":\"nobody\",\"password\":\"x\"}", all(401)),
    WHO_AM_I("GET /api/v1/session", "", staff(200, 200, 200)),
    SIGN_OUT("DELETE /api/v1/session", "", staff(204, 204, 204)),
    LIST_STAFF("GET /api/v1/staff", "", staff(403, 200, 200)),
    ADD_STAFF(
            "POST /api/v1/staff",
            "{\"login\":\"a b\",\"name\":\"x\",\"role\":\"agent\",\"password\":\"x\"}",
            staff(403, 400, 400)),
    SET_ROLE("POST /api/v1/staff/{id}/role", "{\"role\":\"agent\"}", staff(403, 404, 404)),
    DISABLE("POST /api/v1/staff/{id}/disable", "", staff(403, 404, 404)),
    ENABLE("POST /api/v1/staff/{id}/enable", "", staff(403, 404, 404)),
    MAKE_RESET_LINK("POST /api/v1/staff/{id}/reset-link", "", staff(403, 404, 404)),
    CHANGE_PASSWORD(
            "POST /api/v1/password/change",
            "{\"present\":\"x\",\"wanted\":\"x\"}",
            staff(400, 400, 400)),
    RESET_PASSWORD(
            "POST /api/v1/password/reset",
            "{\"token\":\"x\",\"password\":\"a good new password\"}",
            all(410)),
    OPEN_MODULE("GET /shopware/module/{place}", "", all(404)),
    ENTER_BY_SHOP("POST /api/v1/sessions/module", "{\"code\":\"x\"}", all(401)),
    LOOK_AT_SETUP("POST /api/v1/setup/link", "{\"token\":\"x\"}", all(410)),
    SET_UP(
            "POST /api/v1/setup",
            "{\"token\":\"x\",\"login\":\"x\",\"name\":\"x\",\"password\":\"a good new password\",\"shopName\":\"x\",\"language\":\"en\",\"page\":null}",
            all(410)),
    LIST_CONNECTIONS("GET /api/v1/stripe-connections", "", staff(403, 200, 200)),
    SAVE_CONNECTION(
            "PUT /api/v1/stripe-connections/{id}",
            "{\"mode\":\"test\",\"account\":\"acct_1234567\",\"webhookSecret\":\"whsec_0123456789012345678901234567\",\"apiKey\":null,\"readOnly\":true,\"salesChannels\":[],\"publishableKey\":null}",
            staff(403, 200, 404)),
    CHECK_KEY("POST /api/v1/stripe-connections/{id}/check", "", staff(403, 409, 404)),
    OPEN_ENDPOINT("POST /api/v1/stripe-connections/{id}/endpoint", "", staff(403, 409, 404)),
    PING_STRIPE("POST /api/v1/stripe-connections/{id}/ping", "", staff(403, 409, 404)),
    LIST_OUTBOX("GET /api/v1/outbox", "", staff(403, 200, 200, 200)),
    SEND_AGAIN("POST /api/v1/outbox/{id}/send-again", "", staff(403, 204, 404)),
    SKIP("POST /api/v1/outbox/{id}/skip", "", staff(403, 409, 404)),
    LIST_SALES_CHANNELS("GET /api/v1/sales-channels", "", staff(403, 200, 200)),
    SET_LOOK(
            "PUT /api/v1/sales-channels/{channel}/look",
            "{\"brand\":\"#0b6e69\",\"theme\":null,\"welcomeDe\":null,\"welcomeEn\":null}",
            staff(403, 404, 404)),
    SHOW_SHOP_CONNECTION("GET /api/v1/shop-connection", "", staff(403, 200, 200)),
    LIST_INTAKE("GET /api/v1/intake", "", staff(403, 200, 200, 200)),
    TRY_AGAIN(
            "POST /api/v1/intake/try-again",
            "{\"source\":\"stripe:00000000-0000-0000-0000-00000000000c\",\"eventId\":\"evt_canary\"}",
            staff(403, 204, 404)),
    SKIP_ARRIVAL(
            "POST /api/v1/intake/skip",
            "{\"source\":\"stripe:00000000-0000-0000-0000-00000000000c\",\"eventId\":\"evt_canary\"}",
            staff(403, 404, 404)),
    SHOP("GET /api/v1/desk/shop", "", staff(200, 200, 200)),
    LIST_CONVERSATIONS("GET /api/v1/desk/conversations", "", staff(200, 200, 200)),
    OPEN_CONVERSATION("GET /api/v1/desk/conversations/{id}", "", staff(200, 200, 404)),
    TAKE("POST /api/v1/desk/conversations/{id}/take", "", staff(200, 409, 404)),
    AGENT_TYPES("POST /api/v1/desk/conversations/{id}/typing", "", staff(204, 409, 404)),
    AGENT_SEES(
            "POST /api/v1/desk/seen",
            "{\"seen\":[{\"conversation\":\"5b0f9a52-7f0e-4b9c-9a53-0c2f6d0c9b11\",\"number\":1,\"delivered\":1}]}",
            staff(204, 204, 204)),
    REPLY(
            "POST /api/v1/desk/conversations/{id}/messages",
            "{\"clientId\":\"5b0f9a52-7f0e-4b9c-9a53-0c2f6d0c9b11\",\"text\":\"hello\",\"attachment\":null}",
            staff(201, 409, 404)),
    BRING("POST /api/v1/desk/conversations/{id}/attachments", "", staff(400, 409, 404)),
    CLOSE("POST /api/v1/desk/conversations/{id}/close", "", staff(200, 200, 404)),
    REOPEN("POST /api/v1/desk/conversations/{id}/reopen", "", staff(200, 200, 404)),
    TAKE_FROM_COLLEAGUE(
            "POST /api/v1/desk/conversations/{id}/take-from-colleague",
            "",
            staff(403, 200, 200, 404)),
    START("POST /api/v1/widget/{shop}/conversations", "{\"language\":\"en\"}", all(201)),
    RENEW("POST /api/v1/widget/{shop}/tokens", "", shopper(201)),
    CLAIM(
            "POST /api/v1/widget/{shop}/claims",
            "{\"clientSecret\":\"pi_0123456789abcdef_secret_0123456789\"}",
            shopper(400)),
    SAY(
            "POST /api/v1/widget/{shop}/messages",
            "{\"clientId\":\"0d5f4c1e-9b6a-4a53-8f0e-6d2f1c9b7a11\",\"text\":\"hello\",\"attachment\":null}",
            shopper(201)),
    ATTACH("POST /api/v1/widget/{shop}/attachments", "", shopper(400)),
    FETCH("GET /api/v1/attachments/{name}", "", all(404)),
    READ("GET /api/v1/widget/{shop}/messages", "", shopper(200)),
    STREAM("GET /api/v1/widget/{shop}/stream", "", shopper(200)),
    SPEAK("POST /api/v1/widget/{shop}/language", "{\"language\":\"en\"}", shopper(204)),
    IDENTIFY("POST /api/v1/widget/{shop}/identities", "{\"shopToken\":\"x\"}", shopper(400)),
    SHOW_EVENTS("GET /api/v1/shop-events", "", staff(403, 200, 200)),
    SAVE_EVENTS(
            "PUT /api/v1/shop-events",
            "{\"url\":\"https://shop.example/events\",\"secret\":null}",
            staff(403, 200, 200)),
    TRY_EVENTS("POST /api/v1/shop-events/test", "", staff(403, 200, 200)),
    END_EVENTS("DELETE /api/v1/shop-events", "", staff(403, 204, 204)),
    SHOW_APP("GET /api/v1/shopware-app", "", staff(403, 200, 200)),
    DOWNLOAD_APP("GET /api/v1/shopware-app.zip", "", staff(403, 200, 200)),
    REPLACE_APP_KEY("POST /api/v1/shopware-app/key", "", staff(403, 204, 204)),
    FORGET_SHOPWARE("DELETE /api/v1/shopware-app/installation", "", staff(403, 409, 409)),
    REGISTER_SHOPWARE("GET /shopware/register/{app}", "", all(401)),
    CONFIRM_SHOPWARE("POST /shopware/confirm", "{}", all(400)),
    SHOPWARE_WEBHOOK("POST /shopware/webhooks", "{}", all(400)),
    SHOPWARE_STOREFRONT("GET /api/v1/shopware/storefront/{app}", "", all(204)),
    SHOPWARE_TOKEN("POST /api/v1/shopware/token", "{}", all(401)),
    SHOPWARE_PAY("POST /shopware/payment/pay", "{}", all(400)),
    SHOPWARE_FINALIZE("POST /shopware/payment/finalize", "{}", all(400)),
    SHOPWARE_REFUND("POST /shopware/payment/refund", "{}", all(400)),
    SHOPWARE_CHECKOUT("POST /shopware/gateway/checkout", "{}", all(400)),
    SHOPWARE_CART("POST /shopware/gateway/context", "{}", all(400)),
    SHOPWARE_BUTTON("POST /shopware/actions/open-chat", "{}", all(400)),
    SHOPWARE_FLOW("POST /shopware/flow/say", "{}", all(400)),
    START_PAYMENT("POST /api/v1/payment-attempts", "e30.e30.e30", all(401)),
    WITHDRAW_PAYMENT("POST /api/v1/payment-attempts/withdrawals", "e30.e30.e30", all(401)),
    SHOW_PAGE("GET /api/v1/payment-page", "", all(404)),
    PREPARE_PAYMENT("POST /api/v1/payment-page/payment-intent", "", all(404)),
    SIGNAL("POST /api/v1/payment-page/signals", "{\"kind\":\"incomplete\"}", all(404)),
    JOIN_PAGE("POST /api/v1/payment-page/conversation", "{\"language\":\"en\"}", all(404)),
    MAIL_STANDING("GET /api/v1/widget/{shop}/mail", "", shopper(200)),
    ASK_FOR_MAIL(
            "POST /api/v1/widget/{shop}/mail",
            "{\"address\":\"demo@other.example\",\"purpose\":\"answers\"}",
            shopper(409)),
    PROVE_ADDRESS("POST /api/v1/widget/{shop}/mail/confirm", "{\"code\":\"123456\"}", shopper(400)),
    STOP_MAIL("POST /api/v1/widget/{shop}/mail/stop", "", shopper(204)),
    READ_MAIL("GET /api/v1/mail-connection", "", staff(403, 200, 200)),
    SAVE_MAIL(
            "PUT /api/v1/mail-connection",
            "{\"host\":\"127.0.0.1\",\"port\":9,\"security\":\"none\",\"login\":null,\"password\":null,\"sender\":\"chat@shop.example\",\"senderName\":\"Demo\",\"replyTo\":null}",
            staff(403, 200, 200)),
    TRY_MAIL("POST /api/v1/mail-connection/test", "", staff(403, 200, 200)),
    REMOVE_MAIL("DELETE /api/v1/mail-connection", "", staff(403, 204, 204)),
    READ_MODEL("GET /api/v1/answers/model", "", staff(403, 200, 200)),
    SAVE_MODEL(
            "PUT /api/v1/answers/model",
            "{\"provider\":\"openai\",\"url\":\"https://model.invalid/v1\",\"key\":\"sk-demo\",\"name\":\"demo\",\"role\":\"choose\",\"conversationCalls\":8,\"conversationTokens\":12000,\"dayCalls\":500,\"dayTokens\":500000,\"deadlineMillis\":500}",
            staff(403, 200, 200)),
    TRY_MODEL(
            "POST /api/v1/answers/model/trial",
            "{\"question\":\"May I return it?\",\"language\":\"en\",\"role\":null}",
            staff(403, 200, 200)),
    REMOVE_MODEL("DELETE /api/v1/answers/model", "", staff(403, 204, 204)),
    READ_HOURS("GET /api/v1/opening-hours", "", staff(403, 200, 200)),
    SAVE_HOURS(
            "PUT /api/v1/opening-hours",
            "{\"always\":true,\"zone\":\"Europe/Berlin\",\"week\":[[],[],[],[],[],[],[]],\"closedDays\":[]}",
            staff(403, 200, 200)),
    LIST_QUESTIONS("GET /api/v1/answers/questions", "", staff(200, 200, 200)),
    DISMISS_QUESTION("POST /api/v1/answers/questions/{id}/dismiss", "", staff(403, 404, 404)),
    SHOW_FIGURES("GET /api/v1/answers/figures", "", staff(200, 200, 200)),
    LIST_ENTRIES("GET /api/v1/answers/entries", "", staff(200, 200, 200)),
    ADD_ENTRY(
            "POST /api/v1/answers/entries",
            "{\"id\":null,\"version\":null,\"intent\":\"customs\",\"texts\":[{\"language\":\"en\",\"question\":\"Duty?\",\"answer\":\"No.\"}],\"channels\":[],\"places\":[],\"validFrom\":null,\"validUntil\":null,\"struck\":[],\"sourceUrl\":null,\"state\":\"draft\"}",
            staff(403, 201, 201)),
    SHOW_ENTRY("GET /api/v1/answers/entries/{id}", "", staff(200, 200, 404)),
    CHANGE_ENTRY(
            "PUT /api/v1/answers/entries/{id}",
            "{\"id\":null,\"version\":99,\"intent\":\"customs\",\"texts\":[{\"language\":\"en\",\"question\":\"Duty?\",\"answer\":\"No.\"}],\"channels\":[],\"places\":[],\"validFrom\":null,\"validUntil\":null,\"struck\":[],\"sourceUrl\":null,\"state\":\"draft\"}",
            staff(403, 409, 404)),
    RETIRE_ENTRY("DELETE /api/v1/answers/entries/{id}", "", staff(403, 204, 404)),
    LIST_VERSIONS("GET /api/v1/answers/entries/{id}/versions", "", staff(200, 200, 404)),
    RESTORE_VERSION(
            "POST /api/v1/answers/entries/{id}/versions/{number}/restore",
            "{\"version\":99}",
            staff(403, 409, 404)),
    LIST_VARIABLES("GET /api/v1/answers/variables", "", staff(200, 200, 200)),
    SET_VARIABLE("PUT /api/v1/answers/variables/{name}", "{\"values\":[]}", staff(403, 200, 200)),
    LIST_INTENTS("GET /api/v1/answers/intents", "", staff(200, 200, 200)),
    LIST_PHRASINGS("GET /api/v1/answers/intents/{key}/phrasings", "", staff(400, 400, 400)),
    TRY_ENTRY(
            "POST /api/v1/answers/trials",
            "{\"id\":null,\"version\":null,\"intent\":\"customs\",\"texts\":[],\"channels\":[],\"places\":[],\"validFrom\":null,\"validUntil\":null,\"struck\":[],\"sourceUrl\":null,\"state\":\"live\"}",
            staff(403, 400, 400)),
    IMPORT_TABLE("POST /api/v1/answers/imports/csv", "question", staff(403, 400, 400)),
    IMPORT_PAGE(
            "POST /api/v1/answers/imports/page",
            "{\"url\":\"https://foreign.example/\",\"language\":\"en\",\"apply\":false}",
            staff(403, 409, 409)),
    IMPORT_SHOP("POST /api/v1/answers/imports/shop", "{\"apply\":false}", staff(403, 409, 409)),
    SEE("POST /api/v1/widget/{shop}/seen", "{\"number\":1,\"delivered\":1}", shopper(204)),
    TYPE("POST /api/v1/widget/{shop}/typing", "", shopper(204)),
    RATE(
            "POST /api/v1/widget/{shop}/ratings",
            "{\"closing\":9,\"choice\":\"yes\",\"comment\":null}",
            shopper(409)),
    ERASE("POST /api/v1/widget/{shop}/erasure", "", shopper(204)),
    SAVE_CHECKOUT("PUT /api/v1/checkouts/{id}", "e30.e30.e30", all(401)),
    WEBHOOK("POST /stripe/webhooks/{connection}", "{}", all(400)),
    REMOVE_CONNECTION("DELETE /api/v1/stripe-connections/{id}", "", staff(403, 204, 404));

    final String call;
    final String body;
    final Map<Caller, Integer> status;

    Rights(String call, String body, Map<Caller, Integer> status) {
        this.call = call;
        this.body = body;
        this.status = status;
    }

    String method() {
        return call.substring(0, call.indexOf(' '));
    }

    String path() {
        return call.substring(call.indexOf(' ') + 1);
    }

    static Optional<Rights> of(String call) {
        return Arrays.stream(values()).filter(right -> right.call.equals(call)).findAny();
    }

    private static Map<Caller, Integer> all(int status) {
        Map<Caller, Integer> all = new EnumMap<>(Caller.class);
        Stream.of(Caller.values()).forEach(caller -> all.put(caller, status));
        return all;
    }

    /** Only who holds the conversation's token. */
    private static Map<Caller, Integer> shopper(int status) {
        Map<Caller, Integer> all = all(401);
        all.put(Caller.SHOPPER, status);
        return all;
    }

    /** A supervisor, like an admin, is not the agent who has the conversation; what an agent may not, neither may they. */
    private static Map<Caller, Integer> staff(int agent, int admin, int foreignAdmin) {
        return staff(agent, agent == 403 ? 403 : admin, admin, foreignAdmin);
    }

    private static Map<Caller, Integer> staff(
            int agent, int supervisor, int admin, int foreignAdmin) {
        Map<Caller, Integer> all = all(401);
        all.put(Caller.AGENT, agent);
        all.put(Caller.SUPERVISOR, supervisor);
        all.put(Caller.ADMIN, admin);
        all.put(Caller.FOREIGN_ADMIN, foreignAdmin);
        return all;
    }
}
