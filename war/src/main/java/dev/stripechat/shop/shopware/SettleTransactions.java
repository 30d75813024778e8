package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.PaymentAttemptId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.outbox.Carrier;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.Lane;
import dev.stripechat.runtime.outbox.Letter;
import dev.stripechat.runtime.outbox.Quota;
import dev.stripechat.runtime.outbox.Result;
import dev.stripechat.shop.FindAttempt;
import dev.stripechat.shop.PaymentAttempt;
import dev.stripechat.shop.PaymentCounter;
import dev.stripechat.shop.PaymentNews;
import dev.stripechat.shop.PaymentStanding;
import dev.stripechat.shopware.api.AdminApi;
import dev.stripechat.shopware.api.OrderTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Has order transactions say what Stripe says. A letter tells only that something has changed; what is said is how it stands
 * when it leaves. So letters may come late, twice or in any order, and one that is lost is made good by the next. Only that a
 * dispute was won is done by its own letter, once: a chargeback that somebody sets by hand after it stays.
 */
@Dependent
public class SettleTransactions implements Carrier {

    /** {@link Carrier#name()}. */
    public static final String NAME = "shopware-payment";

    private static final String WON = "dispute_won";
    private static final String SPACE = " ";

    private final ShopTalk talk;
    private final FindAttempt findAttempt;
    private final PaymentCounter counter;

    @Inject
    SettleTransactions(ShopTalk talk, FindAttempt findAttempt, PaymentCounter counter) {
        this.talk = talk;
        this.findAttempt = findAttempt;
        this.counter = counter;
    }

    /** Something became of a payment: each order transaction has its own lane. */
    static Letter letter(PaymentAttempt attempt, String transaction, PaymentNews news) {
        return new Letter(
                new Lane(attempt.shop(), NAME, transaction),
                news.type() + " of " + news.paymentIntent(),
                attempt.id() + (news.kind().equals(WON) ? SPACE + WON : ""),
                "%s_%s_%s".formatted(news.paymentIntent().value(), news.kind(), news.key()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayRepeat() {
        return true;
    }

    @Override
    public Optional<Quota> quota() {
        return Optional.of(Quota.ofShops(NAME));
    }

    @Override
    public Result carry(Departure departure) {
        ShopId shop = departure.lane().shop();
        List<String> said = List.of(departure.letter().payload().split(SPACE));
        PaymentAttemptId id = new PaymentAttemptId(UUID.fromString(said.get(0)));
        return findAttempt
                .named(shop, id)
                .map(attempt -> talk.with(shop, api -> settled(api, attempt, said.contains(WON))))
                .orElseGet(() -> Result.needless("forgotten", "The payment is forgotten."));
    }

    private Result settled(AdminApi api, PaymentAttempt attempt, boolean won) {
        return attempt.order()
                .transactionId()
                .flatMap(api::transaction)
                .map(found -> settled(api, attempt, found, won))
                .orElseGet(
                        () -> Result.needless("order_gone", "The shop does not have the order."));
    }

    private Result settled(
            AdminApi api, PaymentAttempt attempt, OrderTransaction found, boolean won) {
        PaymentStanding standing = counter.standing(attempt.shop(), attempt.id());
        OrderNotes.of(standing).writeTo(api, found);
        Settlement.Machine machine = action -> api.transition(found.id(), action.word());
        String state = found.state();
        Settlement.settled(
                won && standing.isWon() ? Settlement.won(state, machine) : state,
                standing.kind(),
                machine);
        return Result.sent();
    }
}
