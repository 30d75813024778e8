package dev.stripechat.answer;

import dev.stripechat.payment.Payments;
import dev.stripechat.shop.Catalogue;
import dev.stripechat.shop.Checkout;
import dev.stripechat.shop.Checkouts;
import dev.stripechat.shop.SeenOrder;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How an order stands, as its shop shows it now: to the customer whom the shop has named, and to nobody else. */
@Dependent
public class OrderLookup implements Lookup {

    private static final int MOST = 3;

    private final OwnedOrders owned;
    private final Catalogue catalogue;
    private final Checkouts checkouts;
    private final Payments payments;
    private final ShopVoice voice;

    @Inject
    OrderLookup(
            OwnedOrders owned,
            Catalogue catalogue,
            Checkouts checkouts,
            Payments payments,
            ShopVoice voice) {
        this.owned = owned;
        this.catalogue = catalogue;
        this.checkouts = checkouts;
        this.payments = payments;
        this.voice = voice;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(
                Intent.ORDER_STATUS,
                Intent.CONFIRMATION_MISSING,
                Intent.CHANGE_ADDRESS,
                Intent.CHANGE_ORDER,
                Intent.CANCEL_ORDER,
                Intent.INVOICE_DOCUMENT);
    }

    @Override
    public Found look(Asked asked) {
        List<String> own = owned.of(asked);
        TypedNumbers typed = new TypedNumbers(asked.text());
        if (own.isEmpty()) {
            return noted(asked, typed)
                    .orElseGet(
                            () ->
                                    asked.at().customer().isEmpty()
                                            ? new Found.Unproved()
                                            : ofNone(asked, typed));
        }
        List<String> named =
                own.stream()
                        .filter(id -> owned.number(asked, id).filter(typed::name).isPresent())
                        .toList();
        if (named.isEmpty() && isOfOthers(asked, typed)) {
            return new Found.Unproved();
        }
        List<String> meant = named.isEmpty() ? owned.likelyMeant(asked, own) : named;
        return ShopVoice.looked(() -> found(asked, meant));
    }

    /** What the shop has signed for this checkout: that there is an order, and no more. */
    private Optional<Found> noted(Asked asked, TypedNumbers typed) {
        Optional<Checkout> checkout =
                asked.at()
                        .checkout()
                        .filter(id -> asked.intent() == Intent.CONFIRMATION_MISSING)
                        .flatMap(id -> checkouts.named(asked.shop(), id));
        return checkout.flatMap(
                one ->
                        one.cart()
                                .orderNumber()
                                .filter(number -> !typed.areThere(false) || typed.name(number))
                                .map(number -> noted(asked, one, Foreign.text(number))));
    }

    private Found noted(Asked asked, Checkout checkout, String number) {
        String total = checkout.cart().total().in(asked.language());
        String text =
                FactTexts.in(asked.language()).say("order_noted", "number", number, "total", total);
        return voice.told(asked, text, checkout.signedAt(), false, List.of(number, total));
    }

    private static Found ofNone(Asked asked, TypedNumbers typed) {
        return isOfOthers(asked, typed) ? new Found.Unproved() : new Found.Unknown("nothing_known");
    }

    private static boolean isOfOthers(Asked asked, TypedNumbers typed) {
        return typed.areThere(asked.intent() == Intent.CHANGE_ADDRESS);
    }

    private Found found(Asked asked, List<String> ids) {
        boolean isHere = asked.at().checkout().filter(ids.get(0)::equals).isPresent();
        List<String> meant = ids.stream().limit(isHere ? 1 : MOST).toList();
        List<SeenOrder> seen =
                catalogue.orders(asked.shop(), meant).stream()
                        .filter(order -> isTheirs(asked, order))
                        .toList();
        if (seen.isEmpty()) {
            return new Found.Unknown("nothing_known");
        }
        boolean isOne = seen.size() == 1 && (isHere || ids.size() == 1);
        if (asked.intent() == Intent.ORDER_STATUS && (isOne || ids.size() <= MOST)) {
            return standing(asked, seen);
        }
        return isOne ? one(asked, seen.get(0)) : new Found.Unknown("ambiguous");
    }

    /** The shop may have learned meanwhile that it is somebody else's. */
    private boolean isTheirs(Asked asked, SeenOrder order) {
        return order.facts().customerId().filter(who -> owned.isAsking(asked, who)).isPresent();
    }

    private Found standing(Asked asked, List<SeenOrder> seen) {
        List<String> sentences = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        for (SeenOrder order : seen) {
            OrderWords words = new OrderWords(order.facts(), asked);
            Optional<String> parcels = words.isCancelled() ? Optional.of("") : words.parcels();
            Optional<String> text = all(List.of(words.standing(), parcels, paid(asked, words)));
            if (text.isEmpty()) {
                return new Found.Unknown("unknown_state");
            }
            sentences.add(text.get());
            facts.addAll(words.facts());
        }
        return told(asked, String.join("\n", sentences), seen, false, facts);
    }

    private Optional<String> paid(Asked asked, OrderWords words) {
        return words.paid(new KnownPayments(payments, asked.payments()).holdMoney());
    }

    private Found one(Asked asked, SeenOrder seen) {
        OrderWords words = new OrderWords(seen.facts(), asked);
        FactTexts texts = FactTexts.in(asked.language());
        if (asked.intent() == Intent.CONFIRMATION_MISSING) {
            return all(List.of(words.standing(), paid(asked, words)))
                    .map(text -> told(asked, text, List.of(seen), false, words.facts()))
                    .orElseGet(() -> new Found.Unknown("unknown_state"));
        }
        if (asked.intent() == Intent.INVOICE_DOCUMENT) {
            String text = texts.say("invoice_asked", "number", words.number());
            return told(asked, text, List.of(seen), true, words.facts());
        }
        return change(asked, seen, words);
    }

    private Found change(Asked asked, SeenOrder seen, OrderWords words) {
        FactTexts texts = FactTexts.in(asked.language());
        String intent = asked.intent().key();
        String key = words.isEarly() ? intent + ".early" : words.isLate() ? intent + ".late" : "";
        if (words.isCancelled()) {
            String text = texts.say("order_was_cancelled", "number", words.number());
            return told(asked, text, List.of(seen), false, words.facts());
        }
        if (!key.isEmpty()) {
            String text = texts.say(key, "number", words.number());
            return told(asked, text, List.of(seen), words.isEarly(), words.facts());
        }
        return all(List.of(
                        words.standing(), words.parcels(), Optional.of(texts.say("change_asked"))))
                .map(text -> told(asked, text, List.of(seen), true, words.facts()))
                .orElseGet(() -> new Found.Unknown("unknown_state"));
    }

    private Found told(
            Asked asked, String text, List<SeenOrder> seen, boolean person, List<String> facts) {
        Instant at = seen.stream().map(SeenOrder::lookedAt).min(Instant::compareTo).orElseThrow();
        return voice.told(asked, text, at, person, facts);
    }

    private static Optional<String> all(List<Optional<String>> sentences) {
        return sentences.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(
                        String.join(
                                " ",
                                sentences.stream()
                                        .flatMap(Optional::stream)
                                        .filter(text -> !text.isEmpty())
                                        .toList()));
    }
}
