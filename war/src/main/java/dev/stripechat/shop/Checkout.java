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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One purchase in progress, in the words of the shop: its cart as the shop's backend signed it last. It knows nothing
 * that a browser said.
 */
@Entity
@Table(name = "shop_checkout")
@IdClass(Checkout.Key.class)
public class Checkout {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~-]{1,100}");

    /** Shop and checkout. */
    public record Key(UUID shopId, String checkoutId) implements Serializable {}

    @Id
    @Column(name = "shop_id")
    private UUID shopId;

    @Id
    @Column(name = "checkout_id")
    private String checkoutId;

    private String currency;
    private long total;
    private Long shipping;

    @Column(name = "order_number")
    private String orderNumber;

    private String phone;

    @Column(name = "signed_at")
    private Instant signedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "shop_checkout_item",
            joinColumns = {
                @JoinColumn(name = "shop_id", referencedColumnName = "shop_id"),
                @JoinColumn(name = "checkout_id", referencedColumnName = "checkout_id")
            })
    @OrderBy("position")
    private List<CheckoutItem> items = new ArrayList<>();

    protected Checkout() {}

    /** What the shop signed at that moment. */
    public Checkout(ShopId shop, String id, Cart cart, Instant signedAt) {
        this.shopId = shop.value();
        this.checkoutId = id;
        put(cart, signedAt);
    }

    /** Whether a shop may call a checkout so: it stands in addresses. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Takes over what a document says, unless one as new has been taken over: they may arrive in any order. */
    void follow(Checkout document) {
        if (document.signedAt.isAfter(signedAt)) {
            put(document.cart(), document.signedAt);
        }
    }

    private void put(Cart cart, Instant at) {
        this.currency = cart.total().currency();
        this.total = cart.total().minor();
        this.shipping = cart.shipping().map(Money::minor).orElse(null);
        this.orderNumber = cart.orderNumber().orElse(null);
        this.phone = cart.phone().orElse(null);
        this.signedAt = at;
        this.items = new ArrayList<>();
        for (CheckoutItem item : cart.items()) {
            items.add(item.at(items.size()));
        }
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    /** In the shop's own words. */
    public String id() {
        return checkoutId;
    }

    public Cart cart() {
        return new Cart(
                new Money(total, currency),
                Optional.ofNullable(shipping).map(minor -> new Money(minor, currency)),
                Optional.ofNullable(orderNumber),
                Optional.ofNullable(phone),
                items);
    }

    /** When the shop signed it. */
    public Instant signedAt() {
        return signedAt;
    }
}
