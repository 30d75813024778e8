package dev.stripechat.shop;

import jakarta.persistence.Embeddable;

/** A line of a cart. */
@Embeddable
public class CheckoutItem {

    /** Kept with the line, because EclipseLink mixes up lines that change places (measured with OrderColumn). */
    private int position;

    private String name;
    private int quantity;
    private long amount;

    protected CheckoutItem() {}

    /**
     * @param amount what the whole line costs, in minor units of the cart's currency; below 0: a discount
     */
    public CheckoutItem(String name, int quantity, long amount) {
        this.name = name;
        this.quantity = quantity;
        this.amount = amount;
    }

    /** The same line in that place of the cart. */
    CheckoutItem at(int place) {
        CheckoutItem item = new CheckoutItem(name, quantity, amount);
        item.position = place;
        return item;
    }

    public String name() {
        return name;
    }

    public int quantity() {
        return quantity;
    }

    /** What the whole line costs, in minor units of the cart's currency. */
    public long amount() {
        return amount;
    }
}
