package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Together;
import dev.stripechat.conversation.Conversations;
import dev.stripechat.conversation.Hearing;
import dev.stripechat.conversation.InMemoryConversations;
import dev.stripechat.conversation.Message;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.payment.InMemoryPayments;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.runtime.intake.InMemoryIntake;
import dev.stripechat.settings.InMemoryStripeConnections;
import dev.stripechat.shop.InMemoryCheckouts;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * T06: payments live at random as Stripe lets them live; their events come in five orders, some twice, while Stripe is
 * silent now and then, a job dies between its transactions, and shopper and shop talk and sign at any time. In each
 * order the chats say what the {@link Reference} says, word for word; and what they say in the end is the same in all.
 */
class HistoriesTest implements HistoriesContract, Together.InMemory {

    private static final long SEED = 20_261_128;
    private static final int HISTORIES = Integer.getInteger("histories", 2_000);
    private static final int FEW = 100;

    private final Counts counts = new Counts();
    private final AtomicInteger saidTwice = new AtomicInteger();

    @Test
    void in_any_order_the_chat_says_what_is_right_and_ends_the_same() {
        List<String> faults = new ArrayList<>();
        int literally = 0;
        for (int number = 0; number < HISTORIES; number++) {
            History history = History.of(new Random(SEED + number));
            List<Course> courses = courses(history, SEED + number, false);
            faults.addAll(faults(number, history, courses));
            literally += sets(history, courses).size() == 1 ? 1 : 0;
        }

        System.out.printf(
                "histories: %d in 5 orders; %s; every text the same in all orders: %d histories%n",
                HISTORIES, counts, literally);
        assertThat(faults).isEmpty();
        assertThat(counts.doubles).isGreaterThan(counts.arrivals / 10);
        assertThat(counts.silences + counts.deaths).isGreaterThan(HISTORIES / 10);
    }

    @Test
    void without_asking_stripe_many_would_read_something_wrong() {
        int wrong = 0;
        for (int number = 0; number < FEW; number++) {
            History history = History.of(new Random(SEED + number));
            wrong +=
                    courses(history, SEED + number, true).stream()
                                    .anyMatch(c -> !c.faults().isEmpty())
                            ? 1
                            : 0;
        }

        assertThat(wrong).isGreaterThan(FEW / 20);
    }

    @Test
    void without_looking_for_what_was_said_some_would_read_it_twice() {
        for (int number = 0; number < FEW; number++) {
            Random random = new Random(SEED + number);
            History history = History.of(random);
            new Course(history, Order.ALL_MIXED, random, forgetful(), counts).run();
        }

        assertThat(saidTwice.get()).isPositive();
    }

    private List<Course> courses(History history, long seed, boolean asksInVain) {
        return IntStream.range(0, Order.FIVE.size())
                .mapToObj(
                        order ->
                                new Course(
                                        history,
                                        Order.FIVE.get(order),
                                        new Random(seed * 10 + order),
                                        stores(new InMemoryConversations()),
                                        counts))
                .map(course -> asksInVain ? course.askingInVain() : course)
                .map(Course::run)
                .toList();
    }

    /** Every payment's last word is how it ended, in every chat. */
    private static List<String> endings(History history, Course course) {
        List<String> wrong = new ArrayList<>();
        for (History.Link link : history.links()) {
            Life life = history.lives().get(link.life());
            Language language = history.chats().get(link.chat());
            Set<String> sentences = sentences(life, language);
            List<String> told =
                    course.told(link.chat()).stream().filter(sentences::contains).toList();
            boolean untold = life.end().state() == PaymentState.REQUIRES_PAYMENT_METHOD;
            String end = Sentences.of(life.end(), life.amount(), language);
            boolean right = untold ? told.isEmpty() : told.get(told.size() - 1).equals(end);
            if (!right || told.size() > course.order().mostTexts()) {
                wrong.add(life + " is told as " + told);
            }
        }
        return wrong;
    }

    private static Set<String> sentences(Life life, Language language) {
        Set<String> sentences = new HashSet<>();
        Money amount = life.amount();
        life.moments().forEach(moment -> sentences.add(Sentences.of(moment, amount, language)));
        return sentences;
    }

    private static List<String> faults(int number, History history, List<Course> courses) {
        List<String> faults = new ArrayList<>();
        for (int order = 0; order < courses.size(); order++) {
            String where = "history " + number + " in order " + order + ": ";
            courses.get(order).faults().forEach(fault -> faults.add(where + fault));
            if (history.plain()) {
                endings(history, courses.get(order)).forEach(end -> faults.add(where + end));
            }
        }
        return faults;
    }

    private static Set<List<List<String>>> sets(History history, List<Course> courses) {
        Set<List<List<String>>> different = new HashSet<>();
        for (Course course : courses) {
            different.add(
                    IntStream.range(0, history.chats().size())
                            .mapToObj(chat -> course.told(chat).stream().sorted().toList())
                            .toList());
        }
        return different;
    }

    @Override
    public HistoriesContract.Stores stores() {
        return stores(new InMemoryConversations());
    }

    private <C extends Conversations & Hearing> HistoriesContract.Stores stores(C conversations) {
        return stores(conversations, conversations);
    }

    private HistoriesContract.Stores stores(Conversations conversations, Hearing hearing) {
        return new HistoriesContract.Stores(
                conversations,
                hearing,
                new InMemoryPayments(),
                new InMemoryIntake(),
                new InMemoryStripeConnections(),
                new InMemoryCheckouts(),
                this);
    }

    /** Conversations that do not remember what was said under an id; what is said again is counted. */
    private HistoriesContract.Stores forgetful() {
        InMemoryConversations real = new InMemoryConversations();
        InvocationHandler forgets =
                (proxy, method, arguments) -> {
                    if (method.getName().equals("said")) {
                        return Optional.empty();
                    }
                    if (method.isDefault()) {
                        return InvocationHandler.invokeDefault(proxy, method, arguments);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException taken) {
                        if (arguments[0] instanceof Message) {
                            return saidTwice.incrementAndGet();
                        }
                        throw taken.getCause();
                    }
                };
        Class<?>[] port = {Conversations.class};
        return stores(
                (Conversations)
                        Proxy.newProxyInstance(Conversations.class.getClassLoader(), port, forgets),
                real);
    }
}
