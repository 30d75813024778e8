package dev.stripechat.shop;

/** How long a delivery takes, in the shop's words. */
public record DeliverySpan(int least, int most, Unit unit) {

    /** In what a shop counts. */
    public enum Unit {
        HOUR,
        DAY,
        WEEK,
        MONTH,
        YEAR
    }
}
