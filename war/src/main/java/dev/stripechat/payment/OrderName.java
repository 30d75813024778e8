package dev.stripechat.payment;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a PaymentIntent says in its metadata about the order that it pays for. Only who has a secret key of the account can
 * write there, so it is the shop's word. A plugin that writes it under another key gets a line here.
 *
 * @param value an id in small letters, or the number as it is
 */
public record OrderName(Kind kind, String value) {

    /** What it names. */
    public enum Kind {
        /** One try to pay it, by the shop's id. */
        TRANSACTION,
        /** The order by the shop's id. */
        ORDER,
        /** The order by what people call it: in another shop of the same account it may be another one. */
        NUMBER
    }

    /** Our own payment page made it, which knows by itself what it is for. */
    private static final String OURS = "stripe_chat_attempt";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern NUMBER = Pattern.compile("[\\p{Alnum}._/#-]{1,64}");
    private static final char SEPARATOR = ':';

    /** Where plugins write it; the first is that of Stripe for Shopware. */
    private enum Place {
        SHOPWARE_ORDER_TRANSACTION_ID(Kind.TRANSACTION),
        ORDER_TRANSACTION_ID(Kind.TRANSACTION),
        SHOPWARE_ORDER_ID(Kind.ORDER),
        ORDER_ID(Kind.ORDER),
        SHOPWARE_ORDER_NUMBER(Kind.NUMBER),
        ORDER_NUMBER(Kind.NUMBER);

        private final Kind kind;

        Place(Kind kind) {
            this.kind = kind;
        }

        private Optional<OrderName> in(Map<String, String> metadata) {
            return Optional.ofNullable(metadata.get(name().toLowerCase(Locale.ROOT)))
                    .flatMap(text -> read(kind, text.strip()));
        }
    }

    /** The first that it names, unless it is our own. */
    public static Optional<OrderName> in(Map<String, String> metadata) {
        return metadata.containsKey(OURS)
                ? Optional.empty()
                : Stream.of(Place.values())
                        .flatMap(place -> place.in(metadata).stream())
                        .findFirst();
    }

    private static Optional<OrderName> read(Kind kind, String text) {
        String id = text.toLowerCase(Locale.ROOT);
        boolean isId = ID.matcher(id).matches();
        if (kind != Kind.NUMBER && isId) {
            return Optional.of(new OrderName(kind, id));
        }
        boolean isNumber = kind != Kind.TRANSACTION && !isId && NUMBER.matcher(text).matches();
        return isNumber ? Optional.of(new OrderName(Kind.NUMBER, text)) : Optional.empty();
    }

    /** As it is kept. */
    public String text() {
        return kind.name().toLowerCase(Locale.ROOT) + SEPARATOR + value;
    }

    /** The same, read back. */
    public static OrderName of(String text) {
        int cut = text.indexOf(SEPARATOR);
        Kind kind = Kind.valueOf(text.substring(0, cut).toUpperCase(Locale.ROOT));
        return new OrderName(kind, text.substring(cut + 1));
    }
}
