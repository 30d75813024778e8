package dev.stripechat.contracts;

import static dev.stripechat.conversation.AConversation.aConversation;
import static dev.stripechat.shop.ACheckout.aCheckout;
import static dev.stripechat.staff.AnAccount.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Message;
import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.intake.Arrival;
import dev.stripechat.runtime.intake.Intake;
import dev.stripechat.runtime.jobs.Jobs;
import dev.stripechat.shop.ACheckout;
import dev.stripechat.shop.Cart;
import dev.stripechat.shop.CheckoutItem;
import dev.stripechat.shop.Checkouts;
import dev.stripechat.shop.SaveCheckout;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.Shops;
import dev.stripechat.staff.Account;
import dev.stripechat.staff.Accounts;
import dev.stripechat.staff.Member;
import dev.stripechat.staff.SignIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What many do at once. */
abstract class ManyAtOnce {

    private static final int MANY = 20;

    /** As many connections as there are, {@code stripe-chat.database.pool-size}. */
    private static final int POOL = 40;

    private final Member ada = Some.agent(Some.shop(), "Ada");
    private final Member ben = Some.agent(ada.shop(), "Ben");

    @Inject private Transaction transaction;
    @Inject private Talks talks;
    @Inject private Clock clock;
    @Inject private Intake intake;
    @Inject private Jobs jobs;
    @Inject private Accounts accounts;
    @Inject private SignIn signIn;
    @Inject private Shops shops;
    @Inject private Checkouts checkouts;

    @Test
    void twenty_messages_at_once_get_the_numbers_one_to_twenty() {
        Conversation conversation = talks.kept(aConversation());

        List<Long> numbers = AtOnce.all(talks.saying(conversation, differentIds(MANY)));

        assertThat(numbers).containsExactlyInAnyOrderElementsOf(upTo(MANY));
        assertThat(talks.messages(conversation))
                .extracting(Message::number)
                .containsExactlyElementsOf(upTo(MANY));
        assertThat(talks.again(conversation).lastNumber()).isEqualTo(MANY);
    }

    @Test
    void a_message_sent_twice_at_once_is_said_once_and_both_get_its_number() {
        Conversation conversation = talks.kept(aConversation());
        List<ClientId> ids = differentIds(MANY / 2);

        List<Long> numbers =
                AtOnce.all(
                        talks.saying(
                                conversation, Stream.concat(ids.stream(), ids.stream()).toList()));

        assertThat(numbers.subList(0, MANY / 2)).isEqualTo(numbers.subList(MANY / 2, MANY));
        assertThat(talks.messages(conversation))
                .extracting(Message::clientId)
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void of_two_agents_who_take_a_conversation_at_once_one_gets_it() {
        Conversation conversation =
                talks.kept(aConversation().of(ada.shop()).shopperSaid("Hello?").handedOver());

        List<Boolean> took =
                AtOnce.all(
                        List.of(
                                () -> talks.takes(ada, conversation),
                                () -> talks.takes(ben, conversation)));

        assertThat(took).containsExactlyInAnyOrder(true, false);
        assertThat(transaction.audited(ada.shop())).hasSize(1);
        assertThat(talks.said(conversation)).hasSize(2);
    }

    @Test
    void an_event_that_arrives_twice_at_once_is_kept_once() {
        String source = "contract:" + Some.word();
        byte[] body = {1};
        Callable<Boolean> arrives =
                () ->
                        talks.fromOne(
                                () ->
                                        intake.keep(
                                                new Arrival(
                                                        ada.shop(),
                                                        source,
                                                        "evt_1",
                                                        "pi_1",
                                                        body,
                                                        clock.instant())));

        List<Boolean> kept = AtOnce.all(List.of(arrives, arrives));

        assertThat(kept).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void more_transactions_than_connections_all_order_their_work_and_finish() {
        String job = "contract-" + Some.word();
        CountDownLatch poolIsTaken = new CountDownLatch(POOL);
        List<Callable<Boolean>> deeds =
                IntStream.range(0, POOL + MANY)
                        .mapToObj(i -> (Callable<Boolean>) () -> orders(job, i, poolIsTaken))
                        .toList();

        List<Boolean> done = AtOnce.all(deeds);

        assertThat(done).containsOnly(true);
        assertThat(transaction.ordered(job)).hasSize(POOL + MANY);
    }

    /** Orders when all connections are in use, one of them by itself. */
    private boolean orders(String job, int number, CountDownLatch poolIsTaken) {
        byte[] body = {1};
        String source = "contract:" + Some.word();
        transaction.around(
                () -> {
                    intake.keep(
                            new Arrival(ada.shop(), source, "evt", "pi", body, clock.instant()));
                    poolIsTaken.countDown();
                    awaited(poolIsTaken);
                    jobs.soon(job, "instance-" + number);
                });
        return true;
    }

    private static void awaited(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the pool is larger than this test thinks");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void wrong_passwords_at_once_are_counted_one_by_one() {
        Account account = talks.fromOne(() -> anAccount().keptIn(accounts));
        Callable<SignIn.Outcome> wrong = () -> signIn.with(account.login(), "a wrong password");

        List<SignIn.Outcome> outcomes = AtOnce.all(Collections.nCopies(6, wrong));

        assertThat(outcomes).filteredOn(SignIn.Wrong.class::isInstance).hasSize(5);
        assertThat(outcomes).filteredOn(SignIn.Locked.class::isInstance).hasSize(1);
    }

    @Test
    void of_twenty_documents_about_a_checkout_that_arrive_at_once_the_newest_counts() {
        ShopId shop = Some.shop();
        talks.fromOne(
                () -> {
                    shops.keep(new Shop(shop, "Paper & Pens", Language.EN));
                    return shop;
                });
        List<Callable<Boolean>> deeds =
                IntStream.range(0, MANY)
                        .map(i -> i * 7 % MANY)
                        .mapToObj(i -> (Callable<Boolean>) () -> saves(shop, i))
                        .toList();

        List<Boolean> saved = AtOnce.all(deeds);

        Cart cart = talks.fromOne(() -> checkouts.named(shop, "checkout-1").orElseThrow()).cart();
        assertThat(saved).hasSize(MANY).containsOnly(true);
        assertThat(cart.total().minor()).isEqualTo(MANY - 1);
        assertThat(cart.items()).extracting(CheckoutItem::quantity).containsExactly(MANY, 1);
    }

    private boolean saves(ShopId shop, int number) {
        ACheckout document =
                aCheckout()
                        .of(shop)
                        .costing(number, "eur")
                        .with("Pen", number + 1, 5)
                        .with("Ink", 1, 5)
                        .signedAt(Instant.EPOCH.plusSeconds(number));
        SaveCheckout saveCheckout =
                new SaveCheckout(compact -> document.alone(), checkouts, event -> {});
        transaction.around(() -> saveCheckout.by("compact", "checkout-1"));
        return true;
    }

    private static List<ClientId> differentIds(int count) {
        return IntStream.range(0, count).mapToObj(i -> new ClientId(UUID.randomUUID())).toList();
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
