package dev.stripechat.channel.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.InMemoryShops;
import dev.stripechat.shop.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token and its successor: no answer that is lost costs a shopper the conversation. */
class WidgetRenewalTest {

    private final TalkingShop shop = new TalkingShop();
    private final InMemoryShops shops = new InMemoryShops();
    private final InMemoryWidgetTokens tokens = new InMemoryWidgetTokens();
    private final WidgetAccess access =
            new WidgetAccess(
                    shops,
                    (issuer, compact) -> {
                        throw Refusal.invalid("bad_shop_token", "There is none here.");
                    },
                    shop.startConversation(),
                    shop.linkPayment(),
                    tokens,
                    shop.clock());

    @BeforeEach
    void the_shop_is_open() {
        shops.keep(new Shop(shop.id(), "Paper & Pens", Language.EN));
    }

    @Test
    void a_renewed_token_opens_the_same_conversation_for_another_day() {
        WidgetAccess.Grant first = opened();
        shop.clock().pass(Duration.ofHours(23));

        WidgetAccess.Grant second = access.renew(shop.id(), first.token()).grant();

        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(second.conversation()).isEqualTo(first.conversation());
        assertThat(second.expiresAt()).isEqualTo(now().plus(Duration.ofHours(24)));
    }

    @Test
    void the_old_token_lives_on_until_the_new_one_is_used() {
        OpaqueToken old = opened().token();
        OpaqueToken renewed = access.renew(shop.id(), old).grant().token();
        shop.clock().pass(Duration.ofHours(5));
        access.admit(shop.id(), old);

        access.admit(shop.id(), renewed);

        assertUnknown(shop.id(), old);
        assertThat(renewalRefused(shop.id(), old)).isEqualTo("token_unknown");
        access.admit(shop.id(), renewed);
    }

    @Test
    void a_renewal_whose_answer_was_lost_is_repeated_with_the_same_answer() {
        OpaqueToken old = opened().token();
        WidgetAccess.Renewal lost = access.renew(shop.id(), old);
        shop.clock().pass(Duration.ofHours(1));

        WidgetAccess.Renewal second = access.renew(shop.id(), old);

        assertThat(second.grant()).isEqualTo(lost.grant());
        assertThat(lost.isNew()).isTrue();
        assertThat(second.isNew()).isFalse();
        access.admit(shop.id(), second.grant().token());
    }

    @Test
    void renewals_that_are_repeated_for_ever_leave_two_tokens() {
        OpaqueToken token = opened().token();

        for (int i = 0; i < 100; i++) {
            access.renew(shop.id(), token);
        }

        assertThat(tokens.size()).isEqualTo(2);
    }

    @Test
    void to_renew_a_token_is_to_use_it() {
        OpaqueToken first = opened().token();
        OpaqueToken second = access.renew(shop.id(), first).grant().token();

        OpaqueToken third = access.renew(shop.id(), second).grant().token();

        assertUnknown(shop.id(), first);
        assertThat(access.admit(shop.id(), second)).isNotNull();
        assertThat(access.admit(shop.id(), third)).isNotNull();
        assertUnknown(shop.id(), second);
        assertThat(tokens.size()).isEqualTo(1);
    }

    @Test
    void whoever_stole_a_token_has_nothing_once_its_successor_was_used() {
        OpaqueToken stolen = opened().token();
        OpaqueToken renewed = access.renew(shop.id(), stolen).grant().token();
        access.admit(shop.id(), renewed);

        OpaqueToken guess = stolen.next(OpaqueToken.random().value());

        assertUnknown(shop.id(), stolen);
        assertUnknown(shop.id(), guess);
        assertThat(renewalRefused(shop.id(), stolen)).isEqualTo("token_unknown");
    }

    @Test
    void a_renewal_does_not_prolong_a_token_whose_successor_is_not_used() {
        OpaqueToken old = opened().token();
        shop.clock().pass(Duration.ofHours(24).minusSeconds(10));
        access.renew(shop.id(), old);

        shop.clock().pass(Duration.ofSeconds(10));

        assertUnknown(shop.id(), old);
    }

    private WidgetAccess.Grant opened() {
        return access.open(shop.id(), Language.EN, Optional.empty());
    }

    private Instant now() {
        return shop.clock().instant();
    }

    private String renewalRefused(ShopId at, OpaqueToken token) {
        return catchThrowableOfType(Refusal.class, () -> access.renew(at, token)).code();
    }

    private void assertUnknown(ShopId at, OpaqueToken token) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> access.admit(at, token));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_SIGNED_IN);
        assertThat(refusal.code()).isEqualTo("token_unknown");
    }
}
