package dev.stripechat.fakes.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the form offers besides cards: a direct debit, a way over the bank's page. */
class OtherWaysToPayTest {

    private static final FakeStripe STRIPE = FakeStripe.start();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BACK = "&return_url=http%3A%2F%2F127.0.0.1%3A1%2Fpay%2Fx";

    private final FakeAccount account = STRIPE.account();

    @AfterAll
    static void close() {
        STRIPE.close();
    }

    @ParameterizedTest
    @CsvSource({"eur,3", "jpy,1"})
    void the_dashboards_methods_fit_the_currency(String currency, int methods) {
        JsonArray types = made(currency).getAsJsonArray("payment_method_types");

        assertThat(types).hasSize(methods);
    }

    @Test
    void the_money_of_a_debit_comes_days_later() {
        JsonObject intent = made("eur");

        JsonObject confirmed = confirm(intent, debit("DE89370400440532013000"));

        assertThat(Json.text(confirmed, "status")).isEqualTo("processing");
        JsonObject arrived = account.payments().arrives(Json.text(intent, "id"));
        assertThat(Json.text(arrived, "status")).isEqualTo("succeeded");
        JsonObject charge = account.ledger().charge(Json.text(arrived, "latest_charge"));
        assertThat(charge.getAsJsonObject("payment_method_details").toString())
                .contains("\"sepa_debit\"", "\"last4\":\"3000\"")
                .doesNotContain("\"card\"");
    }

    @Test
    void only_test_accounts_are_debited() {
        JsonObject refused = confirm(made("eur"), debit("DE12500105170648489890"));

        assertThat(refused.getAsJsonObject("error").get("code").getAsString())
                .isEqualTo("invalid_iban");
    }

    @ParameterizedTest
    @CsvSource({
        "confirm,succeeded,succeeded",
        "refuse,failed,requires_payment_method",
        "leave,failed,requires_payment_method"
    })
    void the_bank_can_be_left_without_an_answer(String answer, String redirect, String status)
            throws Exception {
        JsonObject intent = made("eur");
        JsonObject asked = confirm(intent, "payment_method_data[type]=ideal" + BACK);
        JsonObject next = asked.getAsJsonObject("next_action").getAsJsonObject("redirect_to_url");

        HttpResponse<String> back = post(Json.text(next, "url"), "answer=" + answer, "none");

        assertThat(back.headers().firstValue("Location").orElseThrow())
                .startsWith("http://127.0.0.1:1/pay/x?payment_intent=")
                .endsWith("redirect_status=" + redirect);
        JsonObject now = account.payments().now(Json.text(intent, "id"));
        assertThat(Json.text(now, "status")).isEqualTo(status);
        assertThat(Json.has(now, "last_payment_error")).isEqualTo(answer.equals("refuse"));
    }

    private static String debit(String iban) {
        return "payment_method_data[type]=sepa_debit&payment_method_data[sepa_debit][iban]="
                + iban
                + "&payment_method_data[billing_details][name]=Demo"
                + BACK;
    }

    private JsonObject made(String currency) {
        String form = "amount=4780&automatic_payment_methods[enabled]=true&currency=" + currency;
        return send("/v1/payment_intents", form, account.secretKey());
    }

    private JsonObject confirm(JsonObject intent, String form) {
        String path = "/v1/payment_intents/" + Json.text(intent, "id") + "/confirm";
        String secret = "&client_secret=" + Json.text(intent, "client_secret");
        return send(path, form + secret, account.publishableKey());
    }

    private static JsonObject send(String path, String form, String key) {
        try {
            String body = post(STRIPE.api() + path, form, key).body();
            return JsonParser.parseString(body).getAsJsonObject();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> post(String address, String form, String key)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Authorization", "Bearer " + key)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
