package dev.stripechat.paymentpage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.payment.InMemoryStripe;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.APaymentRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever shoppers, tabs, banks, shops and a bad line do, in whatever order: an order is paid once. */
class NeverTwiceTest {

    private static final int STEPS = 40;
    private static final List<PaymentState> FATES =
            List.of(
                    PaymentState.SUCCEEDED,
                    PaymentState.PROCESSING,
                    PaymentState.AUTHORIZED,
                    PaymentState.DECLINED,
                    PaymentState.REQUIRES_ACTION);

    private final PayDesk desk = new PayDesk();
    private final List<OpaqueToken> links = new ArrayList<>();
    private final List<PaymentIntentId> handedOut = new ArrayList<>();
    private final List<String> story = new ArrayList<>();
    private final InMemoryStripe other = desk.stripes.behind(PayDesk.OTHER_KEY);
    private Random random = new Random(0);

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_order_is_paid_once(long seed) {
        random = new Random(seed);
        links.add(desk.asks(changed()));

        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(3) == 0) {
                desk.stripe.whenAsked(this::something);
            }
            something();
            assertThat(desk.holdingMoney())
                    .as("seed " + seed + ": " + story)
                    .isLessThanOrEqualTo(1);
        }
        theBooksAgree(seed);
    }

    private void something() {
        switch (random.nextInt(11)) {
            case 0 -> links.add(desk.asks(changed()));
            case 1, 2, 3 -> opens();
            case 4, 5 -> confirms();
            case 6 -> settles();
            case 7 -> hears();
            case 8 -> moves();
            case 9 -> gone();
            default -> line();
        }
    }

    /** The admin connects another account, or the first one again; perhaps by a second connection. */
    private void moves() {
        boolean back = random.nextBoolean();
        String account = back ? PayDesk.ACCOUNT : PayDesk.OTHER_ACCOUNT;
        String key = back ? PayDesk.KEY : PayDesk.OTHER_KEY;
        if (random.nextInt(3) == 0) {
            desk.alsoConnect(account, key);
        } else {
            desk.connect(account, random.nextInt(4) == 0 ? PayDesk.KEY : key);
        }
        story.add("moves to " + account);
    }

    /** The shop takes the order back, or what is to be closed leaves, perhaps because an admin has it sent again. */
    private void gone() {
        switch (random.nextInt(3)) {
            case 0 -> desk.withdraws(desk.order().tried("t-" + random.nextInt(3)));
            case 1 -> desk.closes();
            default -> desk.sendsAgain();
        }
        story.add("closes");
    }

    private APaymentRequest changed() {
        story.add("asks");
        return desk.order()
                .tried("t-" + random.nextInt(3))
                .costing(1000 + 10L * random.nextInt(3), random.nextInt(6) == 0 ? "chf" : "eur");
    }

    private void opens() {
        OpaqueToken link = links.get(random.nextInt(links.size()));
        try {
            PreparePayment.Ready ready = desk.opens(link);
            handedOut.add(ready.secret().paymentIntent());
            story.add("opens " + ready.amount());
        } catch (Refusal refusal) {
            story.add(refusal.code());
        }
    }

    /** A browser pays with any secret that it ever got; Stripe lets it while the payment is open. */
    private void confirms() {
        if (handedOut.isEmpty()) {
            return;
        }
        PaymentIntentId id = handedOut.get(random.nextInt(handedOut.size()));
        if (isOpen(shown(id).state())) {
            PaymentState fate = FATES.get(random.nextInt(FATES.size()));
            desk.stripes.becomes(id, fate);
            story.add(fate.word());
        }
    }

    /** What is on its way arrives, or fails after all. */
    private void settles() {
        desk.stripes.all().stream()
                .filter(payment -> payment.state() == PaymentState.PROCESSING)
                .findAny()
                .ifPresent(
                        payment ->
                                desk.stripes.becomes(
                                        payment.paymentIntent(),
                                        random.nextBoolean()
                                                ? PaymentState.SUCCEEDED
                                                : PaymentState.DECLINED));
    }

    private void hears() {
        List<PaymentSnapshot> all = desk.stripes.all();
        if (!all.isEmpty()) {
            desk.hears(all.get(random.nextInt(all.size())).paymentIntent());
        }
    }

    private void line() {
        InMemoryStripe one = random.nextInt(3) == 0 ? other : desk.stripe;
        if (random.nextBoolean()) {
            one.losesTheAnswer();
        } else {
            one.isSilent();
            opens();
            one.answersAgain();
        }
    }

    private void theBooksAgree(long seed) {
        desk.hearsAllAccounts();
        List<OrderPayment> kept = desk.orderPayments.of(desk.shop.id(), "order-1");
        assertThat(kept.stream().filter(payment -> !payment.isOver()).count())
                .as("seed " + seed)
                .isLessThanOrEqualTo(1);
        kept.stream()
                .filter(OrderPayment::isOver)
                .flatMap(payment -> payment.paymentIntent().stream())
                .forEach(
                        id ->
                                assertThat(shown(id).state())
                                        .as("seed " + seed)
                                        .isEqualTo(PaymentState.CANCELED));
        boolean paid = desk.holdingMoney() > 0;
        assertThat(
                        List.of("paid", "processing", "authorized")
                                .contains(desk.page(links.get(0)).state()))
                .as("seed " + seed + ": " + story)
                .isEqualTo(paid);
    }

    private PaymentSnapshot shown(PaymentIntentId id) {
        return desk.stripes.all().stream()
                .filter(payment -> payment.paymentIntent().equals(id))
                .findAny()
                .orElseThrow();
    }

    private static boolean isOpen(PaymentState state) {
        return state == PaymentState.REQUIRES_PAYMENT_METHOD
                || state == PaymentState.DECLINED
                || state == PaymentState.REQUIRES_ACTION;
    }
}
