package dev.stripechat.answer;

import dev.stripechat.conversation.PaymentNotice;
import dev.stripechat.conversation.Words;
import dev.stripechat.kernel.Money;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.payment.Payments;
import dev.stripechat.shop.Cart;
import dev.stripechat.shop.Checkout;
import dev.stripechat.shop.CheckoutItem;
import dev.stripechat.shop.Checkouts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is in the cart, as the shop's backend has signed it, and whether money is on its way: told to who has trouble at the checkout,
 * before a person looks at the trouble itself.
 */
@Dependent
public class CartLookup implements Lookup {

    private static final int MOST = 10;

    private final Checkouts checkouts;
    private final Payments payments;
    private final ShopVoice voice;

    @Inject
    CartLookup(Checkouts checkouts, Payments payments, ShopVoice voice) {
        this.checkouts = checkouts;
        this.payments = payments;
        this.voice = voice;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.CHECKOUT_ERROR);
    }

    @Override
    public Found look(Asked asked) {
        KnownPayments known = new KnownPayments(payments, asked.payments());
        if (known.areUnclear()) {
            return new Found.Unknown("unclear");
        }
        return asked.at()
                .checkout()
                .flatMap(id -> checkouts.named(asked.shop(), id))
                .filter(checkout -> !checkout.cart().items().isEmpty())
                .map(checkout -> found(asked, checkout, known.newest()))
                .orElseGet(() -> new Found.Unknown("nothing_known"));
    }

    private Found found(Asked asked, Checkout checkout, Optional<PaymentChanged> payment) {
        FactTexts texts = FactTexts.in(asked.language());
        Cart cart = checkout.cart();
        List<String> lines = lines(asked, cart);
        String total = cart.total().in(asked.language());
        Optional<Told> paid = payment.map(one -> PaymentLookup.charged(one, asked.language()));
        List<String> sentences = new ArrayList<>();
        paid.ifPresent(told -> sentences.add(told.words().text()));
        sentences.add(texts.say("cart", "items", texts.all(lines), "total", total));
        sentences.add(texts.say("trouble_told"));
        List<String> facts = new ArrayList<>(lines);
        facts.add(total);
        Optional<PaymentNotice> notice = paid.flatMap(Told::notice);
        return new Found.Told(
                Words.of(String.join(" ", sentences)),
                Optional.of(voice.said(asked, checkout.signedAt())),
                notice,
                true,
                facts);
    }

    private static List<String> lines(Asked asked, Cart cart) {
        FactTexts texts = FactTexts.in(asked.language());
        List<String> lines = new ArrayList<>();
        cart.items().stream().limit(MOST).forEach(item -> lines.add(line(asked, cart, item)));
        if (cart.items().size() > MOST) {
            lines.add(texts.count("more_items", cart.items().size() - MOST));
        }
        return lines;
    }

    private static String line(Asked asked, Cart cart, CheckoutItem item) {
        FactTexts texts = FactTexts.in(asked.language());
        return texts.say(
                "item",
                "quantity",
                String.valueOf(item.quantity()),
                "name",
                Foreign.named(texts, item.name()),
                "amount",
                new Money(item.amount(), cart.total().currency()).in(asked.language()));
    }
}
