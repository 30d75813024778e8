package dev.stripechat.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.conversation.Correspondence.Proof;
import dev.stripechat.conversation.Correspondence.Purpose;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.SecretBox;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of addresses keeps, and of whom every store of recipients knows. */
public interface MailContract extends Together {

    SecretBox CODE_BOX = new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");
    Instant ASKED = Instant.parse("2026-03-02T12:00:00.123Z");

    Forwardings forwardings();

    Recipients recipients();

    @Test
    default void an_address_is_known_in_its_conversation_with_its_code() {
        ShopId shop = Some.shop();
        ConversationId chat = new ConversationId(UUID.randomUUID());
        inOne(() -> forwardings().keep(asked(shop, chat, "demo@shop.example", ASKED)));

        inOne(
                () -> {
                    Forwarding found =
                            forwardings()
                                    .at(shop, chat, new EmailAddress("demo@shop.example"))
                                    .orElseThrow();
                    assertThat(found.code(CODE_BOX, ASKED)).contains("123456");
                    assertThat(found.purpose()).isEqualTo(Purpose.ANSWERS);
                    assertThat(found.isProved()).isFalse();
                    assertThat(forwardings().held(shop, found.id())).contains(found);
                });
        assertThat(fromOne(() -> forwardings().in(Some.shop(), chat))).isEmpty();
    }

    @Test
    default void what_becomes_of_it_is_known_in_the_next_transaction() {
        ShopId shop = Some.shop();
        ConversationId chat = new ConversationId(UUID.randomUUID());
        inOne(() -> forwardings().keep(asked(shop, chat, "demo@shop.example", ASKED)));

        inOne(
                () -> {
                    Forwarding found = forwardings().in(shop, chat).get(0);
                    assertThat(found.judge("123456", CODE_BOX, 7, ASKED)).isEqualTo(Proof.GOOD);
                    found.wantsAnswers(7);
                    found.sends(9);
                    found.sent();
                });

        Forwarding now = fromOne(() -> forwardings().in(shop, chat).get(0));
        assertThat(now.takesAnswers()).isTrue();
        assertThat(now.sentUpTo()).isEqualTo(9);
        assertThat(now.code(CODE_BOX, ASKED)).isEmpty();
    }

    @Test
    default void the_address_that_was_asked_for_last_comes_first_and_all_go_together() {
        ShopId shop = Some.shop();
        ConversationId chat = new ConversationId(UUID.randomUUID());
        inOne(() -> forwardings().keep(asked(shop, chat, "one@shop.example", ASKED)));
        inOne(() -> forwardings().keep(asked(shop, chat, "two@shop.example", ASKED.plusMillis(1))));

        assertThat(fromOne(() -> forwardings().in(shop, chat)))
                .extracting(forwarding -> forwarding.address().value())
                .containsExactly("two@shop.example", "one@shop.example");
        assertThat(fromOne(() -> forwardings().forget(Some.shop(), chat))).isZero();
        assertThat(fromOne(() -> forwardings().forget(shop, chat))).isEqualTo(2);
        assertThat(fromOne(() -> forwardings().in(shop, chat))).isEmpty();
    }

    @Test
    default void a_mailbox_gets_one_code_in_a_day_from_all_shops_together() {
        String name = Some.word();
        EmailAddress address = EmailAddress.of(name + "@shop.example");
        EmailAddress same =
                EmailAddress.of(name.toUpperCase(java.util.Locale.ROOT) + "+x@shop.example");

        assertThat(may(Some.shop(), address, ASKED)).isTrue();
        assertThat(may(Some.shop(), same, ASKED.plus(Duration.ofHours(23)))).isFalse();
        assertThat(may(Some.shop(), address, ASKED.plus(Duration.ofHours(24)))).isTrue();
        assertThat(may(Some.shop(), address, ASKED.plus(Duration.ofHours(25)))).isFalse();
    }

    @Test
    default void what_was_not_used_is_given_back_by_the_shop_that_took_it() {
        ShopId shop = Some.shop();
        EmailAddress address = EmailAddress.of(Some.word() + "@shop.example");
        assertThat(may(shop, address, ASKED)).isTrue();

        inOne(() -> recipients().giveBack(Some.shop(), address));
        assertThat(may(shop, address, ASKED)).isFalse();
        inOne(() -> recipients().giveBack(shop, address));
        assertThat(may(shop, address, ASKED)).isTrue();
    }

    private boolean may(ShopId shop, EmailAddress address, Instant now) {
        return fromOne(() -> recipients().mayGetCode(shop, address, now));
    }

    private static Forwarding asked(ShopId shop, ConversationId chat, String address, Instant at) {
        Forwarding forwarding = new Forwarding(shop, chat, new EmailAddress(address), at);
        forwarding.asked(Purpose.ANSWERS, at);
        forwarding.expects("123456", CODE_BOX, at);
        return forwarding;
    }
}
