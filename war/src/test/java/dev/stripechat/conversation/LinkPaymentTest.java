package dev.stripechat.conversation;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.outbox.SendDepartures;
import dev.stripechat.shop.ShopToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkPaymentTest {

    private final TalkingShop shop = new TalkingShop();
    private final PaymentIntentId payment = Some.payment();

    @Test
    void what_the_shop_signed_is_linked_logged_and_shown() {
        Conversation conversation = shop.has(shop.conversation());

        shop.linkPayment().by(token(Optional.of(payment)), conversation.id());

        assertThat(shop.conversations().links(shop.id(), payment))
                .extracting(LinkedPayment::conversation, LinkedPayment::proof)
                .containsExactly(tuple(conversation.id(), LinkedPayment.Proof.SHOP_TOKEN));
        assertThat(shop.audit().of(shop.id()))
                .containsExactly("payment.linked by shop: " + conversation.id() + " " + payment);
        assertThat(shop.announcer().announced(ConversationChanged.class)).hasSize(1);
    }

    @Test
    void a_token_without_a_payment_links_nothing() {
        Conversation conversation = shop.has(shop.conversation());

        shop.linkPayment().by(token(Optional.empty()), conversation.id());

        assertThat(shop.conversations().links(shop.id(), List.of(conversation.id()))).isEmpty();
        assertThat(shop.audit().of(shop.id())).isEmpty();
        assertThat(conversation.checkoutId()).contains("checkout-1");
        assertThat(shop.announcer().announced(ConversationChanged.class)).hasSize(1);
    }

    @Test
    void the_conversation_knows_the_checkout_of_the_newest_token() {
        Conversation conversation = shop.has(shop.conversation().atCheckout("checkout-0"));

        shop.linkPayment().by(token(Optional.empty()), conversation.id());

        assertThat(conversation.checkoutId()).contains("checkout-1");
    }

    @Test
    void
            a_conversation_goes_on_for_its_own_customer_and_for_who_is_not_signed_in_at_its_checkout() {
        Conversation conversation = shop.has(shop.conversation());
        shop.linkPayment().by(of(Optional.of("customer-1")), conversation.id());

        shop.linkPayment().by(of(Optional.empty()), conversation.id());
        shop.linkPayment().by(of(Optional.of("customer-1")), conversation.id());

        assertThat(conversation.checkoutId()).contains("checkout-1");
    }

    @Test
    void another_customer_at_the_same_browser_is_refused_and_changes_nothing() {
        Conversation conversation = shop.has(shop.conversation().atCheckout("checkout-0"));
        shop.linkPayment().by(of(Optional.of("customer-1")), conversation.id());

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () ->
                                shop.linkPayment()
                                        .by(of(Optional.of("customer-2")), conversation.id()));

        assertThat(refusal.code()).isEqualTo("another_customer");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(shop.conversations().links(shop.id(), List.of(conversation.id()))).isEmpty();
    }

    @Test
    void who_is_not_signed_in_at_another_checkout_is_perhaps_the_next_person_at_the_browser() {
        Conversation conversation = shop.has(shop.conversation());
        shop.linkPayment().by(of(Optional.of("customer-1")), conversation.id());

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () ->
                                shop.linkPayment()
                                        .by(at("checkout-2", Optional.empty()), conversation.id()));
        shop.linkPayment().by(at("checkout-3", Optional.of("customer-1")), conversation.id());

        assertThat(refusal.code()).isEqualTo("another_customer");
        assertThat(conversation.checkoutId()).contains("checkout-3");
    }

    private ShopToken of(Optional<String> customer) {
        return at("checkout-1", customer);
    }

    private ShopToken at(String checkout, Optional<String> customer) {
        return new ShopToken(
                shop.id(),
                checkout,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                customer,
                Instant.EPOCH);
    }

    @Test
    void a_conversation_keeps_all_its_payments() {
        Conversation conversation = shop.has(shop.conversation().linkedTo(Some.payment()));

        shop.linkPayment().by(token(Optional.of(payment)), conversation.id());

        assertThat(shop.conversations().links(shop.id(), List.of(conversation.id()))).hasSize(2);
    }

    @Test
    void the_same_payment_twice_is_linked_once() {
        Conversation conversation = shop.has(shop.conversation().linkedTo(payment));

        shop.linkPayment().by(token(Optional.of(payment)), conversation.id());

        assertThat(shop.conversations().links(shop.id(), List.of(conversation.id()))).hasSize(1);
        assertThat(shop.audit().of(shop.id())).isEmpty();
    }

    @Test
    void a_shop_links_nothing_to_the_conversation_of_another() {
        Conversation foreign = shop.has(aConversation());

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () -> shop.linkPayment().by(token(Optional.of(payment)), foreign.id()));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(shop.conversations().links(foreign.shop(), List.of(foreign.id()))).isEmpty();
        assertThat(shop.audit().of(shop.id())).isEmpty();
    }

    @Test
    void a_new_link_wants_a_mark_at_stripe_and_is_told_of() {
        Conversation conversation = shop.has(shop.conversation());

        shop.linkPayment().by(token(Optional.of(payment)), conversation.id());

        assertThat(shop.jobs().ordered(SendDepartures.NAME))
                .containsExactly(shop.id() + "/stripe-note/" + conversation.id() + "/" + payment);
        assertThat(shop.announcer().announced(PaymentLinked.class)).hasSize(1);
    }

    @Test
    void a_newer_token_with_another_amount_replaces_what_is_expected() {
        Money first = new Money(4990, "eur");
        Money second = new Money(5990, "eur");
        Conversation conversation = shop.has(shop.conversation());
        shop.linkPayment().by(token(first), conversation.id());

        shop.linkPayment().by(token(second), conversation.id());
        shop.linkPayment().by(token(second), conversation.id());

        LinkedPayment link = shop.conversations().links(shop.id(), payment).get(0);
        assertThat(link.fits(second)).isTrue();
        assertThat(link.fits(first)).isFalse();
        assertThat(shop.announcer().announced(PaymentLinked.class)).hasSize(2);
    }

    @Test
    void an_older_token_does_not_take_back_what_a_newer_one_said() {
        Money newer = new Money(5990, "eur");
        Conversation conversation = shop.has(shop.conversation());
        shop.linkPayment().by(token(newer, Instant.EPOCH.plusSeconds(60)), conversation.id());

        shop.linkPayment().by(token(new Money(4990, "eur")), conversation.id());

        assertThat(shop.conversations().links(shop.id(), payment).get(0).fits(newer)).isTrue();
    }

    @Test
    void what_our_page_makes_is_told_of_again_when_another_amount_is_to_be_paid_by_it() {
        Conversation conversation = shop.has(shop.conversation());
        makes(conversation, 4990);

        makes(conversation, 5990);
        makes(conversation, 5990);

        assertThat(shop.conversations().links(shop.id(), payment))
                .singleElement()
                .matches(link -> link.fits(new Money(5990, "eur")));
        assertThat(shop.announcer().announced(PaymentLinked.class)).hasSize(2);
        assertThat(shop.announcer().announced(ConversationChanged.class)).hasSize(2);
    }

    private void makes(Conversation conversation, long minor) {
        shop.linkPayment()
                .byPage(
                        new LinkPayment.PagePayment(
                                shop.id(),
                                payment,
                                "checkout-1",
                                new Money(minor, "eur"),
                                Instant.EPOCH),
                        conversation.id());
    }

    private ShopToken token(Money amount) {
        return token(amount, Instant.EPOCH);
    }

    private ShopToken token(Money amount, Instant issuedAt) {
        return new ShopToken(
                shop.id(),
                "checkout-1",
                Optional.of(payment),
                Optional.of(amount),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                issuedAt);
    }

    private ShopToken token(Optional<PaymentIntentId> named) {
        return new ShopToken(
                shop.id(),
                "checkout-1",
                named,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }
}
