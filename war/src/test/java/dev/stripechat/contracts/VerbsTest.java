package dev.stripechat.contracts;

import static dev.stripechat.conversation.AConversation.aConversation;
import static dev.stripechat.payment.APayment.aPayment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.conversation.AConversation;
import dev.stripechat.conversation.Attachments;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Conversations;
import dev.stripechat.conversation.Message;
import dev.stripechat.conversation.WriteMessage;
import dev.stripechat.desk.Detail;
import dev.stripechat.desk.Inbox;
import dev.stripechat.desk.Summary;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.payment.APayment;
import dev.stripechat.payment.Payments;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.runtime.jobs.Jobs;
import dev.stripechat.shop.ACheckout;
import dev.stripechat.shop.Checkouts;
import dev.stripechat.staff.AnAccount;
import dev.stripechat.staff.AuditLog;
import dev.stripechat.staff.Member;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The verbs as the container wires them: what stands or falls together, and what many do at once. */
@Contained
class VerbsTest extends NodesAtOnce {

    private final Member ada = Some.agent(Some.shop(), "Ada");

    @Inject private Transaction transaction;
    @Inject private Talks talks;
    @Inject private Conversations conversations;
    @Inject private Attachments attachments;
    @Inject private Payments payments;
    @Inject private Checkouts checkouts;
    @Inject private Jobs jobs;
    @Inject private AuditLog audit;
    @Inject private Clock clock;
    @Inject private WriteMessage writeMessage;
    @Inject private Inbox inbox;

    @Deployment
    static WebArchive war() {
        return ContractWar.quiet(
                VerbsTest.class,
                ManyAtOnce.class,
                NodesAtOnce.class,
                Talks.class,
                AtOnce.class,
                AConversation.class,
                APayment.class,
                ACheckout.class,
                AnAccount.class);
    }

    @Test
    void a_message_is_stored_with_the_order_to_answer_it() {
        Conversation conversation = talks.kept(aConversation());

        Message stored = talks.shopperSays(conversation, Some.clientId(), "Was I charged?");

        assertThat(stored.number()).isOne();
        assertThat(talks.said(conversation)).containsExactly("Was I charged?");
        assertThat(talks.hasReplyOrdered(conversation)).isTrue();
    }

    @Test
    void what_was_kept_before_a_failure_is_gone() {
        PaymentIntentId payment = Some.payment();
        AConversation told = aConversation().of(ada.shop()).shopperSaid("Hello?").linkedTo(payment);
        String job = "contract-" + Some.word();

        assertThatThrownBy(
                        () ->
                                transaction.around(
                                        () -> {
                                            told.keptIn(conversations);
                                            aPayment()
                                                    .of(ada.shop())
                                                    .called(payment)
                                                    .keptIn(payments);
                                            jobs.soon(job, "one");
                                            audit.write(ada.shop(), "ada", "a.deed", "one");
                                            throw new IllegalStateException("planned");
                                        }))
                .hasMessageContaining("planned");

        assertThat(conversations.newest(ada.shop(), 1)).isEmpty();
        assertThat(conversations.links(ada.shop(), payment)).isEmpty();
        assertThat(payments.named(ada.shop(), payment)).isEmpty();
        assertThat(transaction.ordered(job)).isEmpty();
        assertThat(transaction.audited(ada.shop())).isEmpty();
    }

    @Test
    void an_agents_reply_is_stored_with_its_audit_row() {
        Conversation conversation = talks.kept(takenByAda());

        writeMessage.byAgent(ada, conversation.id(), Some.clientId(), "Good day.");

        assertThat(talks.said(conversation)).containsExactly("Good day.");
        assertThat(transaction.audited(ada.shop()))
                .containsExactly("conversation.replied by " + ada.id() + ": " + conversation.id());
    }

    @Test
    void a_reply_whose_audit_row_the_database_refuses_is_not_said() {
        Conversation conversation = talks.kept(takenByAda());
        AuditLog unwritable =
                (shop, who, what, about) -> audit.write(shop, who, what, about + "\0");

        assertThatThrownBy(() -> reply(unwritable, event -> {}, conversation))
                .isInstanceOf(RuntimeException.class);

        assertThat(talks.said(conversation)).isEmpty();
        assertThat(transaction.audited(ada.shop())).isEmpty();
        assertThat(talks.again(conversation).lastNumber()).isZero();
    }

    @Test
    void a_reply_that_fails_late_leaves_no_audit_row() {
        Conversation conversation = talks.kept(takenByAda());
        Announcer failing =
                event -> {
                    throw new IllegalStateException("planned");
                };

        assertThatThrownBy(() -> reply(audit, failing, conversation))
                .hasMessageContaining("planned");

        assertThat(talks.said(conversation)).isEmpty();
        assertThat(transaction.audited(ada.shop())).isEmpty();
    }

    @Test
    void the_inbox_shows_a_conversation_with_its_words_and_its_newest_payment() {
        PaymentIntentId payment = Some.payment();
        Conversation conversation =
                talks.kept(aConversation().of(ada.shop()).shopperSaid("Why?").linkedTo(payment));
        transaction.around(
                () ->
                        aPayment()
                                .of(ada.shop())
                                .called(payment)
                                .declined("lost_card")
                                .keptIn(payments));

        List<Summary> list = inbox.list(ada.shop());
        Detail detail = inbox.open(ada.shop(), conversation.id(), Language.EN);

        assertThat(list).containsExactly(inbox.summary(ada.shop(), conversation.id()));
        assertThat(list.get(0).payment())
                .isEqualTo(new Summary.PaymentBadge("declined", 4990, "eur"));
        assertThat(detail.messages()).extracting(m -> m.text()).containsExactly("Why?");
        assertThat(detail.payments())
                .extracting(p -> p.reason().code())
                .containsExactly("lost_card");
    }

    @Test
    void the_inbox_of_another_shop_shows_nothing_of_it() {
        Conversation conversation = talks.kept(aConversation().shopperSaid("Hello?"));

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () -> inbox.open(ada.shop(), conversation.id(), Language.EN));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(inbox.list(ada.shop())).isEmpty();
    }

    private AConversation takenByAda() {
        return aConversation().of(ada.shop()).takenBy(ada);
    }

    private void reply(AuditLog log, Announcer announcer, Conversation conversation) {
        WriteMessage byHand =
                new WriteMessage(conversations, attachments, checkouts, log, announcer, clock);
        transaction.around(
                () -> byHand.byAgent(ada, conversation.id(), Some.clientId(), "Good day."));
    }
}
