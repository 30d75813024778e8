package dev.stripechat.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Conversations;
import dev.stripechat.conversation.StartConversation;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What every verb relies on, in the real container. */
@Contained
class TransactionsTest {

    private static final String SETTING = "default_transaction_isolation";

    @Inject private Rows rows;
    @Inject private FailingVerb failing;
    @Inject private StartConversation startConversation;
    @Inject private Conversations conversations;

    @Deployment
    static WebArchive war() {
        return ContractWar.with(
                TransactionsTest.class,
                Rows.class,
                FailingVerb.class,
                FailingVerb.Plain.class,
                Contained.class,
                ContractDatabase.class);
    }

    @Test
    void a_verb_gets_what_it_needs_by_constructor_and_commits() {
        ShopId shop = new ShopId(UUID.randomUUID());

        Conversation started = startConversation.in(shop, Language.DE);

        assertThat(conversations.named(shop, started.id())).isPresent();
    }

    @Test
    void an_unchecked_exception_rolls_back() {
        ShopId shop = new ShopId(UUID.randomUUID());

        assertThatThrownBy(() -> failing.keepAndThrowUnchecked(shop))
                .isInstanceOf(IllegalStateException.class);

        assertThat(failing.countOf(shop)).isZero();
    }

    @Test
    void a_checked_exception_rolls_back_too() {
        ShopId shop = new ShopId(UUID.randomUUID());

        assertThatThrownBy(() -> failing.keepAndThrowChecked(shop)).isInstanceOf(IOException.class);

        assertThat(failing.countOf(shop)).isZero();
    }

    @Test
    void without_our_stereotype_a_checked_exception_would_commit() {
        ShopId shop = new ShopId(UUID.randomUUID());

        assertThatThrownBy(() -> failing.plain().keepAndThrowChecked(shop))
                .isInstanceOf(IOException.class);

        assertThat(failing.countOf(shop)).isOne();
    }

    @Test
    void each_statement_sees_what_others_have_committed_whatever_the_database_is_set_to() {
        assertThat(rows.of("select reset_val from pg_settings where name = '" + SETTING + "'"))
                .containsExactly("serializable");

        assertThat(rows.of("select current_setting('transaction_isolation')"))
                .containsExactly("read committed");
    }
}
