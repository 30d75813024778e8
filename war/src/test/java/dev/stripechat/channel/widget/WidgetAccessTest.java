package dev.stripechat.channel.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.LinkedPayment;
import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.InMemoryShops;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.ShopToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WidgetAccessTest {

    private static final String FORGED = "forged";

    private final TalkingShop shop = new TalkingShop();
    private final ShopId otherShop = Some.shop();
    private final PaymentIntentId payment = Some.payment();
    private final InMemoryShops shops = new InMemoryShops();
    private final WidgetAccess access =
            new WidgetAccess(
                    shops,
                    WidgetAccessTest::verified,
                    shop.startConversation(),
                    shop.linkPayment(),
                    new InMemoryWidgetTokens(),
                    shop.clock());

    @BeforeEach
    void two_shops_are_open() {
        shops.keep(new Shop(shop.id(), "Paper & Pens", Language.EN));
        shops.keep(new Shop(otherShop, "Ink", Language.EN));
    }

    @Test
    void a_browser_starts_a_conversation_and_gets_its_token_for_a_day() {
        WidgetAccess.Grant grant = access.open(shop.id(), Language.DE, Optional.empty());

        Visitor visitor = access.admit(shop.id(), grant.token());

        assertThat(visitor.conversation()).isEqualTo(grant.conversation());
        assertThat(visitor.expiresAt()).isEqualTo(now().plus(Duration.ofHours(24)));
        assertThat(conversation(grant)).map(Conversation::language).contains(Language.DE);
    }

    @Test
    void a_signed_payment_is_linked_from_the_start() {
        WidgetAccess.Grant grant =
                access.open(shop.id(), Language.EN, Optional.of(payment.value()));

        assertThat(links(grant.conversation())).containsExactly(payment);
    }

    @Test
    void a_forged_shop_token_starts_nothing() {
        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () -> access.open(shop.id(), Language.EN, Optional.of(FORGED)));

        assertThat(refusal.code()).isEqualTo("bad_shop_token");
        assertThat(shop.conversations().size()).isZero();
        assertThat(shop.audit().of(shop.id())).isEmpty();
    }

    @Test
    void a_shop_that_does_not_exist_starts_nothing() {
        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () -> access.open(Some.shop(), Language.EN, Optional.empty()));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(shop.conversations().size()).isZero();
    }

    @Test
    void a_token_of_one_shop_opens_nothing_at_another() {
        OpaqueToken token = opened().token();

        assertUnknown(otherShop, token);
        assertThat(renewalRefused(otherShop, token)).isEqualTo("token_unknown");
        assertThat(access.admit(shop.id(), token).shop()).isEqualTo(shop.id());
    }

    @Test
    void a_token_that_was_never_given_opens_nothing() {
        opened();

        assertUnknown(shop.id(), OpaqueToken.random());
        assertUnknown(shop.id(), new OpaqueToken(""));
    }

    @Test
    void a_token_opens_its_own_conversation_and_no_other() {
        WidgetAccess.Grant mine = opened();
        WidgetAccess.Grant yours = opened();

        assertThat(access.admit(shop.id(), mine.token()).conversation())
                .isEqualTo(mine.conversation())
                .isNotEqualTo(yours.conversation());
    }

    @Test
    void a_token_dies_after_a_day() {
        OpaqueToken token = opened().token();

        shop.clock().pass(Duration.ofHours(24));

        assertUnknown(shop.id(), token);
        assertThat(renewalRefused(shop.id(), token)).isEqualTo("token_unknown");
    }

    @Test
    void a_newer_shop_token_links_its_payment() {
        WidgetAccess.Grant grant = opened();
        Visitor visitor = access.admit(shop.id(), grant.token());

        access.identify(visitor, payment.value());

        assertThat(links(grant.conversation())).containsExactly(payment);
    }

    @Test
    void a_forged_shop_token_links_nothing() {
        WidgetAccess.Grant grant = opened();
        Visitor visitor = access.admit(shop.id(), grant.token());

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> access.identify(visitor, FORGED));

        assertThat(refusal.code()).isEqualTo("bad_shop_token");
        assertThat(links(grant.conversation())).isEmpty();
    }

    /** Stands for the signature: a token is the payment that it names. */
    private static ShopToken verified(Shop issuer, String compact) {
        if (compact.equals(FORGED)) {
            throw Refusal.invalid("bad_shop_token", "The ShopToken is not valid.");
        }
        Optional<PaymentIntentId> named = Optional.of(new PaymentIntentId(compact));
        return new ShopToken(
                issuer.id(),
                "checkout-1",
                named,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }

    private WidgetAccess.Grant opened() {
        return access.open(shop.id(), Language.EN, Optional.empty());
    }

    private Instant now() {
        return shop.clock().instant();
    }

    private Optional<Conversation> conversation(WidgetAccess.Grant grant) {
        return shop.conversations().named(shop.id(), grant.conversation());
    }

    private List<PaymentIntentId> links(ConversationId conversation) {
        return shop.conversations().links(shop.id(), List.of(conversation)).stream()
                .map(LinkedPayment::paymentIntent)
                .toList();
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
