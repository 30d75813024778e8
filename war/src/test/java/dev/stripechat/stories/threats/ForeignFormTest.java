package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.stories.FakeShopWorld;
import dev.stripechat.world.Call;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A foreign page has somebody's browser send something in their name: nothing that a browser sends by itself is a proof here. */
@Tag("story")
@Tag("threats")
@Threat("T19")
class ForeignFormTest {

    /** What somebody may do who is signed in as an admin. */
    private static final List<String> DEEDS =
            List.of("shopware-app/key", "shop-events/test", "mail-connection/test", "staff");

    @Test
    void a_form_of_a_foreign_page_does_nothing() {
        aForeignFormDoesNothing(FakeShopWorld.guarded());
    }

    @Test
    void a_session_in_a_cookie_would_be_noticed() {
        assertThatThrownBy(() -> aForeignFormDoesNothing(FakeShopWorld.unguarded()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("401");
    }

    private static void aForeignFormDoesNothing(FakeShopWorld world) {
        Map<String, String> before = keysAndStaff(world);
        String token = world.admin.token();
        String cookies =
                String.join(
                        "; ",
                        "session=" + token,
                        "token=" + token,
                        "JSESSIONID=" + token,
                        "Authorization=Bearer " + token);
        for (String deed : DEEDS) {
            refused(call(world, deed, cookies).with("POST", ""));
            refused(call(world, deed, cookies).form("login=evil&role=admin"));
            refused(
                    call(world, deed, cookies)
                            .post("text/plain", "{\"login\":\"evil@shop.example\"}"));
        }

        assertThat(keysAndStaff(world)).isEqualTo(before);
    }

    private static Call call(FakeShopWorld world, String deed, String cookies) {
        return Call.to(world.server.url(), "/api/v1/" + deed)
                .header("Origin", "https://elsewhere.example")
                .header("Cookie", cookies);
    }

    /** Not signed in, or no form that we read at all. */
    private static void refused(Call.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(401, 415);
    }

    private static Map<String, String> keysAndStaff(FakeShopWorld world) {
        Map<String, String> all = world.database.contents();
        return Map.of(
                "keys", all.get("shop_app_key"),
                "staff", all.get("staff_account"),
                "outbox", all.get("runtime_outbox"));
    }
}
