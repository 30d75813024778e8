package dev.stripechat.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a shopper wants to know or do at a checkout. The wire and the files know each by its {@link #key}. */
public enum Intent {
    /** Why the card or payment was refused, rejected, does not go through. */
    DECLINE_REASON(Group.PAYMENT, Ground.LIVE),
    /** Money taken or reserved though the order failed; charged twice. */
    CHARGED_WITHOUT_ORDER(Group.PAYMENT, Ground.LIVE),
    /** The bank's confirmation step (3-D Secure, app, SMS code) does not come or fails. */
    THREE_D_SECURE(Group.PAYMENT, Ground.LIVE),
    /** Payment is shown as pending or processing; how long; did it arrive. */
    PAYMENT_PENDING(Group.PAYMENT, Ground.LIVE),
    /** Which ways to pay there are; is method X offered. */
    PAYMENT_METHODS(Group.PAYMENT, Ground.LIVE),
    /** Pay by invoice, after delivery, direct debit on account. */
    PAY_INVOICE(Group.PAYMENT, Ground.KNOWLEDGE),
    /** Instalments, pay later, financing. */
    PAY_INSTALLMENTS(Group.PAYMENT, Ground.KNOWLEDGE),
    /** Use another payment method for this running or failed order. */
    SWITCH_PAYMENT(Group.PAYMENT, Ground.LIVE),
    /** Is paying here safe; where card data goes; is the page genuine. */
    PAYMENT_SECURITY(Group.PAYMENT, Ground.KNOWLEDGE),
    /** When it arrives, how long delivery takes, by a given date. */
    DELIVERY_TIME(Group.SHIPPING, Ground.LIVE),
    /** Express, same-day, next-day delivery. */
    EXPRESS_DELIVERY(Group.SHIPPING, Ground.LIVE),
    /** What delivery costs, from which amount it is free. */
    SHIPPING_COST(Group.SHIPPING, Ground.LIVE),
    /** Is it sent to country X. */
    SHIP_ABROAD(Group.SHIPPING, Ground.LIVE),
    /** Customs duty, import tax, fees at the border. */
    CUSTOMS(Group.SHIPPING, Ground.KNOWLEDGE),
    /** Parcel locker, pick-up point, neighbour, company, other person. */
    DELIVERY_ADDRESS_TYPES(Group.SHIPPING, Ground.KNOWLEDGE),
    /** Where is my order, tracking, has it been sent. */
    ORDER_STATUS(Group.ORDER, Ground.LIVE),
    /** Is it available, when is it back, how many are left. */
    STOCK(Group.PRODUCT, Ground.LIVE),
    /** Which size or variant fits, measurements. */
    SIZE_ADVICE(Group.PRODUCT, Ground.LIVE),
    /** A code is refused or takes nothing off. */
    DISCOUNT_NOT_WORKING(Group.ORDER, Ground.LIVE),
    /** Is there a code, student or newsletter discount, price match. */
    DISCOUNT_EXISTS(Group.ORDER, Ground.KNOWLEDGE),
    /** Buy, redeem or combine a gift card. */
    GIFT_CARD(Group.ORDER, Ground.KNOWLEDGE),
    /** Change delivery or billing address of an order. */
    CHANGE_ADDRESS(Group.ORDER, Ground.LIVE),
    /** Add, remove, swap items or variants in an order. */
    CHANGE_ORDER(Group.ORDER, Ground.LIVE),
    /** Cancel an order. */
    CANCEL_ORDER(Group.ORDER, Ground.LIVE),
    /** May I return it, how long, who pays, exclusions. */
    RETURN_POLICY(Group.POLICY, Ground.KNOWLEDGE),
    /** How to send it back, label, where to drop it. */
    RETURN_HOW(Group.POLICY, Ground.KNOWLEDGE),
    /** Where is my refund, when does the money come. */
    REFUND_STATUS(Group.PAYMENT, Ground.LIVE),
    /** Get the invoice or receipt, correct it. */
    INVOICE_DOCUMENT(Group.ORDER, Ground.LIVE),
    /** Company purchase, VAT id, net prices. */
    BUSINESS_VAT(Group.POLICY, Ground.KNOWLEDGE),
    /** No confirmation mail arrived; did the order go through. */
    CONFIRMATION_MISSING(Group.ORDER, Ground.LIVE),
    /** Buy without an account. */
    GUEST_CHECKOUT(Group.ACCOUNT, Ground.KNOWLEDGE),
    /** Cannot log in, password, account locked. */
    LOGIN_PROBLEM(Group.ACCOUNT, Ground.KNOWLEDGE),
    /** The page hangs, button does nothing, an error in the checkout. */
    CHECKOUT_ERROR(Group.ORDER, Ground.LIVE),
    /** Gift wrapping, greeting card, no prices in the parcel. */
    GIFT_WRAP(Group.ORDER, Ground.KNOWLEDGE),
    /** Broken, wrong or missing item; warranty. */
    WARRANTY_DEFECT(Group.POLICY, Ground.KNOWLEDGE),
    /** Wants to talk to a person. */
    HUMAN_AGENT(Group.META, Ground.HANDOVER);

    /** What it is about. */
    public enum Group {
        PAYMENT,
        SHIPPING,
        ORDER,
        PRODUCT,
        POLICY,
        ACCOUNT,
        META
    }

    /** What an answer stands on. */
    public enum Ground {
        /** Facts that are looked up at the moment of the question. */
        LIVE,
        /** What the shop has written. */
        KNOWLEDGE,
        /** Nothing: a person answers. */
        HANDOVER
    }

    private final Group group;
    private final Ground ground;

    Intent(Group group, Ground ground) {
        this.group = group;
        this.ground = ground;
    }

    /** The one of that key. */
    public static Optional<Intent> of(String key) {
        return Arrays.stream(values()).filter(intent -> intent.key().equals(key)).findFirst();
    }

    /** Its word in files, on the wire and as a label to learn. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Group group() {
        return group;
    }

    public Ground ground() {
        return ground;
    }
}
