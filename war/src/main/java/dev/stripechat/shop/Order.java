package dev.stripechat.shop;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.ShopId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An order, as its shop showed it last. Looks at it may end in any order: what the shop changed last counts, and of two looks
 * at the same change the one that began later. An answer from before a change that is known comes from a copy of the shop's
 * database that is behind; if it still comes minutes later, the shop was set back, and it counts.
 */
@Entity
@Table(name = "shop_order")
@IdClass(Order.Key.class)
public class Order {

    /** Further behind than this no copy of a shop's database is. */
    public static final Duration LAG = Duration.ofMinutes(10);

    /** Shop and order. */
    public record Key(UUID shopId, String orderId) implements Serializable {}

    @Id
    @Column(name = "shop_id")
    private UUID shopId;

    @Id
    @Column(name = "order_id")
    private String orderId;

    @Column(name = "order_number")
    private String number;

    @Column(name = "customer_id")
    private String customerId;

    @Column(name = "sales_channel")
    private String salesChannel;

    private String language;
    private long total;
    private String currency;
    private String state;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "looked_at")
    private Instant lookedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "shop_order_transaction",
            joinColumns = {
                @JoinColumn(name = "shop_id", referencedColumnName = "shop_id"),
                @JoinColumn(name = "order_id", referencedColumnName = "order_id")
            })
    @OrderBy("position")
    private List<OrderTransaction> transactions = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "shop_order_delivery",
            joinColumns = {
                @JoinColumn(name = "shop_id", referencedColumnName = "shop_id"),
                @JoinColumn(name = "order_id", referencedColumnName = "order_id")
            })
    @OrderBy("position")
    private List<OrderDelivery> deliveries = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "shop_order_payment",
            joinColumns = {
                @JoinColumn(name = "shop_id", referencedColumnName = "shop_id"),
                @JoinColumn(name = "order_id", referencedColumnName = "order_id")
            })
    @OrderBy("seenAt")
    private List<OrderPayment> payments = new ArrayList<>();

    protected Order() {}

    /** As it was seen. */
    public Order(ShopId shop, SeenOrder seen) {
        this.shopId = shop.value();
        this.orderId = seen.id();
        put(seen);
    }

    /** Takes over what a look shows. */
    public Followed follow(SeenOrder seen) {
        if (isAhead(seen.changedAt(), seen.lookedAt())) {
            return Followed.OUTDATED;
        }
        boolean isNews = !facts().isLike(seen.facts());
        if (isNews || !seen.changedAt().equals(changedAt)) {
            put(seen);
        }
        return isNews ? Followed.NEWS : Followed.KNOWN;
    }

    private boolean isAhead(Instant changed, Instant looked) {
        boolean isBehind = changed.isBefore(changedAt) && !isLongSince(looked);
        return isBehind || !looked.isAfter(lookedAt);
    }

    /** Whether it was last seen to change so long before that no copy of the shop's database can be that far behind. */
    boolean isLongSince(Instant look) {
        return !look.isBefore(lookedAt.plus(LAG));
    }

    /** Whether a look shows anything that is not stored. */
    boolean differsFrom(SeenOrder seen) {
        return !seen.changedAt().equals(changedAt) || !facts().isLike(seen.facts());
    }

    /** What a look shows that a webhook should have told, in a word for machines. */
    Optional<String> untoldBy(SeenOrder seen) {
        return seen.changedAt().isBefore(changedAt)
                ? Optional.empty()
                : facts().untoldBy(seen.facts());
    }

    private void put(SeenOrder seen) {
        OrderFacts facts = seen.facts();
        this.number = facts.number();
        this.customerId = facts.customerId().orElse(null);
        this.salesChannel = facts.salesChannel().orElse(null);
        this.language = facts.language().orElse(null);
        this.total = facts.total().minor();
        this.currency = facts.total().currency();
        this.state = facts.state();
        this.changedAt = seen.changedAt();
        this.lookedAt = seen.lookedAt();
        this.transactions = new ArrayList<>();
        facts.transactions().forEach(one -> transactions.add(one.at(transactions.size())));
        this.deliveries = new ArrayList<>();
        facts.deliveries().forEach(one -> deliveries.add(one.at(deliveries.size())));
        facts.transactions().forEach(one -> remember(one, seen.lookedAt()));
    }

    private void remember(OrderTransaction transaction, Instant at) {
        transaction
                .paymentIntent()
                .filter(intent -> payments.stream().noneMatch(p -> p.is(transaction.id(), intent)))
                .ifPresent(intent -> payments.add(new OrderPayment(transaction.id(), intent, at)));
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    /** In the shop's own words. */
    public String id() {
        return orderId;
    }

    /** What other rooms may want to know of it. */
    public OrderFacts facts() {
        return new OrderFacts(
                number,
                Optional.ofNullable(customerId),
                Optional.ofNullable(salesChannel),
                Optional.ofNullable(language),
                new Money(total, currency),
                state,
                transactions,
                deliveries);
    }

    /** All PaymentIntents that ever stood in its transactions. */
    public List<OrderPayment> payments() {
        return List.copyOf(payments);
    }

    /** When the shop changed it, by the shop's clock. */
    public Instant changedAt() {
        return changedAt;
    }

    /** When the look began that it is known from. */
    public Instant lookedAt() {
        return lookedAt;
    }
}
