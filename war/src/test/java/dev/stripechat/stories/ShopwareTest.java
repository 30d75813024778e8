package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.world.Call;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Shopware;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A Shopware shop installs the app, rotates its secret and tells what happens, and is interrupted at each step. */
@Tag("story")
class ShopwareTest {

    private static final String ORDER = "0189d7f0a5c77b0d8f3b2f2b8a9c1d2e";

    private final ShopwareWorld world = ShopwareWorld.guarded();

    @Test
    void a_rotation_that_is_broken_anywhere_leaves_both_sides_with_the_same_secret() {
        Shopware shop = world.installed();

        String dropped = shop.registers(world.url(), world.app()).expect(200).text("secret");
        isKnown(shop, "nobody confirmed");
        String next = shop.registers(world.url(), world.app()).expect(200).text("secret");
        assertThat(shop.confirms(world.url(), dropped, Optional.of(shop.secret)).status())
                .isEqualTo(401);
        assertThat(shop.confirms(world.url(), next, Optional.of("wrong")).status()).isEqualTo(401);
        isKnown(shop, "the confirmation was refused");
        assertThat(shop.confirms(world.url(), next, Optional.of(shop.secret)).status())
                .isEqualTo(204);
        isKnown(shop, "it was confirmed at last");
    }

    @Test
    void an_answer_that_is_lost_is_asked_for_again_and_means_the_same() {
        Shopware shop = world.installed();
        String old = shop.secret;
        String next = shop.registers(world.url(), world.app()).expect(200).text("secret");
        shop.confirms(world.url(), next, Optional.of(old)).expect(204);

        shop.secret = old;
        shop.tells(world.url(), "product.written", "[]", "signed before").expect(204);
        assertThat(shop.registers(world.url(), world.app()).status())
                .as("the shop tries its candidates: this one is not ours any more")
                .isEqualTo(401);
        shop.secret = next;
        shop.installs(world.url(), world.app());

        isKnown(shop, "the candidate that we know was taken");
    }

    @Test
    void while_the_database_is_away_nobody_is_told_what_is_not_known() {
        Shopware shop = world.installed();
        Shopware.App app = world.app();
        String next = shop.registers(world.url(), app).expect(200).text("secret");

        world.relay.cut();
        try {
            comesAgain(shop.confirms(world.url(), next, Optional.of(shop.secret)));
            comesAgain(shop.registers(world.url(), app));
            comesAgain(shop.tells(world.url(), "app.deactivated", "[]", "away"));
        } finally {
            world.relay.mend();
        }

        Eventually.within(
                Duration.ofSeconds(60),
                () -> "the confirmation is not taken",
                () -> shop.confirms(world.url(), next, Optional.of(shop.secret)).status() == 204);
        isKnown(shop, "confirmed when the database was back");
    }

    @Test
    void what_is_told_twice_and_out_of_order_counts_once() {
        Shopware shop = world.installed();
        String order = "{\"order\":{\"id\":\"" + ORDER + "\",\"orderNumber\":\"10001\"}}";
        shop.tells(world.url(), "state_enter.order_transaction.state.paid", order, "second")
                .expect(204);
        for (int i = 0; i < 3; i++) {
            shop.tells(world.url(), "checkout.order.placed", order, "first").expect(204);
        }
        shop.tells(world.url(), "order.written", Shopware.change("order", "update", ORDER), "third")
                .expect(204);

        world.await(
                "not all is dealt with",
                () ->
                        world.heard(shop)
                                .equals(List.of("first heard", "second heard", "third heard")));
        assertThat(world.database.tablesWith("10001")).isEmpty();
    }

    @Test
    void what_is_wrong_is_told_so_that_a_shop_can_tell_it_apart() {
        Shopware shop = world.installed();
        Shopware stranger = new Shopware();
        stranger.secret = "unknown";
        String secret = shop.secret;
        shop.secret = "wrong";

        status(shop.tells(world.url(), "product.written", "[]", "e"), 401);
        status(stranger.tells(world.url(), "product.written", "[]", "e"), 401);
        status(stranger.tells(world.url(), "app.deleted", "[]", "e"), 204);
        status(webhook("not json".getBytes()), 400);
        status(webhook(("[".repeat(100_000)).getBytes()), 400);
        status(webhook(new byte[2 * 1024 * 1024]), 413);
        status(
                stranger.registers(
                        world.url(), new Shopware.App(UUID.randomUUID().toString(), "a")),
                401);
        status(stranger.confirms(world.url(), "a", Optional.empty()), 401);
        shop.secret = secret;
        isKnown(shop, "nothing has changed");
    }

    private void isKnown(Shopware shop, String why) {
        Call.Answer answer =
                shop.tells(world.url(), "product.written", "[]", UUID.randomUUID().toString());
        assertThat(answer.status()).as(why + ": " + answer.body()).isEqualTo(204);
    }

    private Call.Answer webhook(byte[] body) {
        return Call.to(world.url(), "/shopware/webhooks")
                .header("shopware-shop-signature", Shopware.signed("any", body))
                .post(body);
    }

    private static void status(Call.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    private static void comesAgain(Call.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().get("retry-after")).containsExactly("5");
        assertThat(answer.text("error")).isNotEmpty();
    }
}
