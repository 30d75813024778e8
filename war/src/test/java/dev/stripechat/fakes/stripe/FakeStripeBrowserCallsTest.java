package dev.stripechat.fakes.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shopper's browser may ask with a publishable key, and raw requests that no library would send. */
class FakeStripeBrowserCallsTest {

    private static final FakeStripe STRIPE = FakeStripe.start();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final FakeAccount account = STRIPE.account();
    private final JsonObject intent =
            account.payments().creates(1099, "eur", Map.of("order", "10001"));
    private final String id = Json.text(intent, "id");
    private final String secret = Json.text(intent, "client_secret");

    @AfterAll
    static void close() {
        STRIPE.close();
    }

    @Test
    void a_browser_sees_the_payment_without_the_shops_notes() {
        Reply reply = get("/v1/payment_intents/" + id + "?client_secret=" + secret);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().keySet())
                .contains("amount", "currency", "status", "last_payment_error", "client_secret")
                .doesNotContain("metadata", "latest_charge", "customer", "amount_received");
    }

    @ParameterizedTest
    @CsvSource({
        "?client_secret=pi_1_secret_2,payment_intent_invalid_parameter",
        "'',parameter_missing"
    })
    void without_the_right_client_secret_it_sees_nothing(String query, String code) {
        Reply reply = get("/v1/payment_intents/" + id + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).isEqualTo(code);
    }

    @Test
    void it_may_neither_list_nor_change_nor_create() {
        assertThat(get("/v1/payment_intents").error()).isEqualTo("secret_key_required");
        assertThat(post("/v1/payment_intents/" + id, "metadata[a]=b").status()).isEqualTo(401);
        assertThat(post("/v1/payment_intents", "amount=1099&currency=eur").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "4242424242424242,12,2040,123,200,''",
        "4000000000000002,12,2040,123,402,card_declined",
        "4000000000000069,12,2040,123,402,expired_card",
        "4000000000000127,12,2040,123,402,incorrect_cvc",
        "4000000000000119,12,2040,123,402,processing_error",
        "4242424242424241,12,2040,123,402,incorrect_number",
        "4242424242424242,13,2040,123,402,invalid_expiry_month",
        "4242424242424242,12,2020,123,402,invalid_expiry_year",
        "4242424242424242,12,2040,12,402,invalid_cvc",
    })
    void a_typed_card_does_what_stripe_documents(
            String number, int month, int year, String cvc, int status, String code) {
        Reply reply = confirm(card(number, month, year, cvc));

        assertThat(reply.status()).isEqualTo(status);
        if (status == 402) {
            assertThat(reply.error()).isEqualTo(code);
            assertThat(reply.json().toString()).doesNotContain("\"metadata\":{\"order\"");
        }
        assertThat(STRIPE.requests("POST", "/v1/payment_intents/" + id).toString())
                .doesNotContain(number);
    }

    @Test
    void a_bank_that_asks_sends_the_shopper_back_when_it_knows() throws IOException {
        Reply asked =
                confirm(
                        card("4000000000003220", 12, 2040, "123")
                                + "&return_url=http://127.0.0.1:1/thanks?o=1");

        JsonObject next =
                asked.json().getAsJsonObject("next_action").getAsJsonObject("redirect_to_url");
        assertThat(Json.text(asked.json(), "status")).isEqualTo("requires_action");
        HttpResponse<String> answered =
                send(
                        HttpRequest.newBuilder(URI.create(Json.text(next, "url")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("answer=refuse")));

        assertThat(answered.statusCode()).isEqualTo(303);
        assertThat(answered.headers().firstValue("Location"))
                .contains(
                        "http://127.0.0.1:1/thanks?o=1&payment_intent="
                                + id
                                + "&payment_intent_client_secret="
                                + secret
                                + "&redirect_status=failed");
        JsonObject error = account.payments().now(id).getAsJsonObject("last_payment_error");
        assertThat(Json.text(error, "code")).isEqualTo("payment_intent_authentication_failure");
    }

    @Test
    void a_card_number_is_taken_from_browsers_only_and_only_of_a_test_card() {
        String path = "/v1/payment_intents/" + id + "/confirm";
        String visa = card("4242424242424242", 12, 2040, "123");

        Reply fromTheShop = call("POST", path, visa, account.secretKey());
        Reply notATestCard = confirm(card("4111111111111111", 12, 2040, "123"));

        assertThat(fromTheShop.status()).isEqualTo(402);
        assertThat(fromTheShop.json().toString()).contains("generally unsafe");
        assertThat(notATestCard.json().toString()).contains("test_mode_live_card");
    }

    @ParameterizedTest
    @CsvSource({
        "amount=1099&currency=eur&colour=red,parameter_unknown",
        "amount=1099&currency=eur&automatic_payment_methods[nice]=true,parameter_unknown",
        "currency=eur,parameter_missing",
        "amount=10&currency=eur,amount_too_small",
        "amount=999999999&currency=eur,amount_too_large",
        "amount=many&currency=eur,parameter_invalid_integer",
        "amount=1099&currency=eur&payment_method=pm_nobody,resource_missing",
    })
    void a_wrong_payment_is_refused(String form, String code) {
        Reply reply = call("POST", "/v1/payment_intents", form, account.secretKey());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).isEqualTo(code);
    }

    @Test
    void metadata_has_limits() {
        String path = "/v1/payment_intents/" + id;
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            many.append("&metadata[k").append(i).append("]=v");
        }

        for (String form :
                new String[] {
                    "metadata[" + "k".repeat(41) + "]=v",
                    "metadata[k]=" + "v".repeat(501),
                    "metadata[a[b]]=v",
                    "metadata[a][b]=v",
                    many.substring(1)
                }) {
            assertThat(call("POST", path, form, account.secretKey()).status()).isEqualTo(400);
        }
        String fits = "metadata[" + "k".repeat(40) + "]=" + "v".repeat(500);
        assertThat(call("POST", path, fits, account.secretKey()).status()).isEqualTo(200);
    }

    @Test
    void what_is_not_played_is_refused_by_name() {
        Reply reply =
                call(
                        "POST",
                        "/v1/payment_intents",
                        "amount=1099&currency=eur&transfer_group=a",
                        account.secretKey());

        assertThat(reply.status()).isEqualTo(501);
        assertThat(reply.json().toString()).contains("transfer_group");
    }

    @Test
    void a_path_that_nobody_knows_is_not_found() {
        assertThat(call("GET", "/v1/nothing", "", account.secretKey()).status()).isEqualTo(404);
    }

    private record Reply(int status, JsonObject json) {

        String error() {
            return Json.text(json.getAsJsonObject("error"), "code");
        }
    }

    private static String card(String number, int month, int year, String cvc) {
        String card = "&payment_method_data[card]";
        return "payment_method_data[type]=card"
                + (card + "[number]=" + number)
                + (card + "[exp_month]=" + month)
                + (card + "[exp_year]=" + year)
                + (card + "[cvc]=" + cvc);
    }

    private Reply confirm(String form) {
        return post("/v1/payment_intents/" + id + "/confirm", form + "&client_secret=" + secret);
    }

    private Reply get(String path) {
        return call("GET", path, "", account.publishableKey());
    }

    private Reply post(String path, String form) {
        return call("POST", path, form, account.publishableKey());
    }

    private static Reply call(String method, String path, String form, String key) {
        try {
            HttpResponse<String> response =
                    send(
                            HttpRequest.newBuilder(URI.create(STRIPE.api() + path))
                                    .header("Authorization", "Bearer " + key)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .method(method, HttpRequest.BodyPublishers.ofString(form)));
            assertThat(response.headers().firstValue("Request-Id").orElse("")).startsWith("req_");
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
            return new Reply(
                    response.statusCode(),
                    JsonParser.parseString(response.body()).getAsJsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
