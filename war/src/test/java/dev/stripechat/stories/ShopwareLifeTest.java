package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.Shopware;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A Shopware shop is copied, deletes a customer, switches us off and on, leaves, and comes back. */
@Tag("story")
class ShopwareLifeTest {

    private static final String CUSTOMER = "d20e4d60e35e4afdb795c767eee08fec";

    /** Who works there and is no admin. */
    private static final String OTHERS =
            "select login from staff_account where shop_id = '%s' and role <> 'ADMIN'";

    private final ShopwareWorld world = ShopwareWorld.guarded();

    @Test
    void the_tenant_that_downloaded_the_app_goes_through_all_of_its_life() {
        Shopware shop = world.installed();
        world.admin.call("/api/v1/shopware-app/installation").delete();
        Shopware own = untilItIsTheTenants(shop);
        assertThat(installation().get("active").getAsBoolean()).isTrue();

        aCopyOfItIsShownAndHasNoEffect(own);
        aDeletedCustomersChatIsErased(own);
        itIsPausedWhileItIsSwitchedOff(own);
        itsDataIsDeletedWhenItSaysSo(own);

        own.secret = "";
        own.installs(world.url(), world.app());
        assertThat(installation().get("shopwareId").getAsString()).isEqualTo(own.id);
    }

    /** Whichever test came first has taken the tenant; its admin has that forgotten, and this shop registers anew. */
    private Shopware untilItIsTheTenants(Shopware other) {
        Shopware own = new Shopware().installs(world.url(), world.app());
        assertThat(own.id).isNotEqualTo(other.id);
        assertThat(installation().get("shopwareId").getAsString()).isEqualTo(own.id);
        return own;
    }

    private void aCopyOfItIsShownAndHasNoEffect(Shopware own) {
        String home = own.url;
        own.url = "https://staging.example";
        own.tells(world.url(), "app.deleted", "{\"keepUserData\":false}", "copy").expect(204);
        own.url = home;

        JsonObject app = app();
        assertThat(app.getAsJsonObject("copy").get("url").getAsString())
                .isEqualTo("https://staging.example");
        assertThat(app.get("standing").getAsString()).isEqualTo("live");
        assertThat(world.heard(own)).isEmpty();
    }

    private void aDeletedCustomersChatIsErased(Shopware own) {
        String theirs = chat();
        String another = chat();
        world.database.run(
                "update conversation_conversation set customer_id = '"
                        + CUSTOMER
                        + "' where id = '"
                        + theirs
                        + "'");

        own.tells(
                        world.url(),
                        "customer.deleted",
                        Shopware.change("customer", "delete", CUSTOMER),
                        "customer")
                .expect(204);

        world.await("the chat is still there", () -> !isThere(theirs));
        assertThat(isThere(another)).isTrue();
    }

    private void itIsPausedWhileItIsSwitchedOff(Shopware own) {
        own.tells(world.url(), "app.deactivated", "[]", "off").expect(204);
        world.await("not paused", () -> standing().equals("paused"));

        own.tells(world.url(), "app.activated", "[]", "on").expect(204);
        world.await("not live", () -> standing().equals("live"));
    }

    private void itsDataIsDeletedWhenItSaysSo(Shopware own) {
        String chat = chat();
        Shopware.App before = world.app();
        world.admin.adds("left-" + own.id.toLowerCase(Locale.ROOT), "Demo agent");
        assertThat(world.database.column(OTHERS.formatted(world.shop.id()))).isNotEmpty();
        assertThat(isThere(chat)).isTrue();

        own.tells(world.url(), "app.deleted", "{\"keepUserData\":false}", "gone").expect(204);

        world.await("not cleared", () -> world.row(own).isEmpty());
        assertThat(isThere(chat)).isFalse();
        assertThat(world.heard(own)).isEmpty();
        assertThat(app().get("installation").isJsonNull()).isTrue();
        assertThat(world.database.column(OTHERS.formatted(world.shop.id()))).isEmpty();
        own.secret = "";
        assertThat(own.registers(world.url(), before).expect(401).text("error"))
                .contains("Bitte beim Stripe-Chat-Server eine neue herunterladen");
    }

    private String chat() {
        if (!world.database
                .column("select origin from shop_origin where shop_id = '" + world.shop.id() + "'")
                .contains(world.shop.origin())) {
            world.database.run(
                    "insert into shop_origin (shop_id, origin) values ('%s', '%s')"
                            .formatted(world.shop.id(), world.shop.origin()));
        }
        try (Shopper shopper = new Shopper(world.url(), world.shop).arrives("en")) {
            shopper.says("Hello");
            return shopper.conversation();
        }
    }

    private boolean isThere(String conversation) {
        return !world.database
                .column(
                        "select 'x' from conversation_conversation where id = '"
                                + conversation
                                + "'")
                .isEmpty();
    }

    private JsonObject app() {
        return world.admin.call("/api/v1/shopware-app").get().expect(200).json();
    }

    private JsonObject installation() {
        return app().getAsJsonObject("installation");
    }

    private String standing() {
        return app().get("standing").getAsString();
    }
}
