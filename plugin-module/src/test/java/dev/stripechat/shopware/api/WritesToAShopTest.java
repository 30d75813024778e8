package dev.stripechat.shopware.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import dev.stripechat.fakeshop.shopware.OpeningStock;
import dev.stripechat.fakeshop.shopware.ShopwareId;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WritesToAShopTest {

    private final TinyShop shop = new TinyShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_transaction_is_moved_and_says_where_it_is() {
        String transaction = shop.orders.transactionOf(shop.order());

        assertThat(shop.api().transition(transaction, "process")).isEqualTo("in_progress");
        assertThat(shop.api().transition(transaction, "paid")).isEqualTo("paid");
        assertThat(shop.data.state("order_transaction", transaction)).isEqualTo("paid");
    }

    @Test
    void a_transaction_that_is_there_already_stays_and_nobody_is_told_again() {
        String transaction = shop.orders.transactionOf(shop.order());
        shop.api().transition(transaction, "paid");
        Object written = shop.data.row("order_transaction", transaction);
        shop.clock.pass(Duration.ofHours(1));

        assertThat(shop.api().transition(transaction, "paid")).isEqualTo("paid");

        assertThat(shop.data.row("order_transaction", transaction)).isEqualTo(written);
    }

    @Test
    void a_way_that_the_machine_does_not_know_is_refused_with_the_state_it_is_in() {
        String transaction = shop.orders.transactionOf(shop.order());
        shop.api().transition(transaction, "paid");

        TransitionRefused refused =
                catchThrowableOfType(
                        TransitionRefused.class, () -> shop.api().transition(transaction, "fail"));

        assertThat(refused.state()).isEqualTo("paid");
        assertThat(refused.action()).isEqualTo("fail");
        assertThat(refused.detail()).contains("Illegal transition");
    }

    @Test
    void an_order_is_cancelled_in_the_same_way() {
        String order = shop.order();

        assertThat(shop.api().transitionOrder(order, "cancel")).isEqualTo("cancelled");
        assertThatThrownBy(() -> shop.api().transitionOrder(order, "complete"))
                .isInstanceOf(TransitionRefused.class);
    }

    @Test
    void our_fields_are_laid_beside_those_of_others() {
        String order = shop.order();
        String transaction = shop.orders.transactionOf(order);
        JsonObject theirs = new JsonObject();
        theirs.addProperty("their_field", "stays");
        shop.data.change("order_transaction", transaction, row -> row.add("customFields", theirs));

        shop.api().transactionFields(transaction, field("stripe_chat_id", "c1"));
        shop.api().orderFields(order, field("stripe_chat_id", "c1"));
        shop.api().orderFields(order, field("stripe_chat_other", "x"));

        assertThat(shop.api().transaction(transaction).orElseThrow().customFields().toString())
                .isEqualTo("{\"their_field\":\"stays\",\"stripe_chat_id\":\"c1\"}");
        assertThat(shop.api().order(order).orElseThrow().customFields())
                .containsKeys("stripe_chat_id", "stripe_chat_other");
    }

    @Test
    void a_missing_right_is_named() {
        String order = shop.order();
        TreeSet<String> fewer = new TreeSet<>(TinyShop.rights());
        fewer.remove("order:update");
        shop.pages.oauth().grant(TinyShop.KEY, TinyShop.SECRET, fewer);

        PrivilegesMissing missing =
                catchThrowableOfType(
                        PrivilegesMissing.class,
                        () -> shop.api().orderFields(order, field("stripe_chat_id", "c1")));

        assertThat(missing.privileges()).containsExactly("order:update");
        assertThat(missing.status()).isEqualTo(403);
    }

    @Test
    void a_code_is_added_once_however_often_it_is_sent() {
        shop.api().addIndividualCode(OpeningStock.THANKS, "THX-1");
        shop.api().addIndividualCode(OpeningStock.THANKS, "THX-1");

        assertThat(shop.data.where("promotion_individual_code", "code", "THX-1")).hasSize(1);
    }

    @Test
    void a_code_that_the_shop_does_not_take_is_refused_with_its_reason() {
        shop.api().addIndividualCode(OpeningStock.THANKS, "THX-2");
        shop.pages.refusesCodes(Optional.of("The promotion has ended."));

        assertThatThrownBy(() -> shop.api().addIndividualCode(OpeningStock.THANKS, "THX-3"))
                .isInstanceOfSatisfying(
                        CodeRefused.class,
                        refused ->
                                assertThat(refused.detail()).isEqualTo("The promotion has ended."));
        shop.pages.refusesCodes(Optional.empty());
        assertThatThrownBy(() -> shop.api().addIndividualCode(OpeningStock.SUMMER, "THX-2"))
                .isInstanceOf(CodeRefused.class);
        assertThatThrownBy(() -> shop.api().addIndividualCode(ShopwareId.random(), "THX-4"))
                .isInstanceOf(CodeRefused.class);
    }

    @Test
    void settings_of_a_channel_stand_before_those_for_all() {
        shop.api().changeSettings(Map.of("StripeChat.config.mode", Json.createValue("all")), all());
        shop.api()
                .changeSettings(Map.of("StripeChat.config.tone", Json.createValue("warm")), all());
        shop.api()
                .changeSettings(
                        Map.of("StripeChat.config.mode", Json.createValue("one")),
                        Optional.of(OpeningStock.OUTLET));

        Map<String, JsonValue> outlet =
                shop.api().settings("StripeChat.config", Optional.of(OpeningStock.OUTLET));

        assertThat(outlet)
                .containsEntry("StripeChat.config.mode", Json.createValue("one"))
                .containsEntry("StripeChat.config.tone", Json.createValue("warm"));
        assertThat(shop.api().settings("StripeChat.config", all()))
                .containsEntry("StripeChat.config.mode", Json.createValue("all"));
        assertThat(shop.api().settings("Nobody.config", all())).isEmpty();
    }

    @Test
    void a_notice_reaches_the_administration() {
        shop.api().tell(new Notice(Notice.Kind.WARNING, "Two events were missed."));

        assertThat(shop.data.all("notification").get(0).get("message").getAsString())
                .isEqualTo("Two events were missed.");
    }

    @Test
    void nothing_is_written_to_what_is_no_id() {
        for (String id :
                new String[] {"", "x", "../order/" + ShopwareId.random(), "A".repeat(32)}) {
            assertThatThrownBy(() -> shop.api().transition(id, "paid"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> shop.api().orderFields(id, JsonValue.EMPTY_JSON_OBJECT))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> shop.api().transition(ShopwareId.random(), "paid/../x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(shop.pages.asked()).isEmpty();
    }

    private static Optional<String> all() {
        return Optional.empty();
    }

    private static jakarta.json.JsonObject field(String name, String value) {
        return Json.createObjectBuilder().add(name, value).build();
    }
}
