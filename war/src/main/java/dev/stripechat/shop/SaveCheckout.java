package dev.stripechat.shop;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import jakarta.inject.Inject;

/** A shop's backend tells what is in a checkout now. What it signed last counts, however the documents arrive. */
@UseCase
public class SaveCheckout {

    private final SignedCheckouts signed;
    private final Checkouts checkouts;
    private final Announcer announcer;

    @Inject
    public SaveCheckout(SignedCheckouts signed, Checkouts checkouts, Announcer announcer) {
        this.signed = signed;
        this.checkouts = checkouts;
        this.announcer = announcer;
    }

    /**
     * Stores it; a document that is not newer than what is stored changes nothing.
     *
     * @param id the checkout that it is said to be about
     * @throws Refusal as {@link SignedCheckouts#verified}; invalid ({@code bad_checkout}), when it is about another one
     */
    public void by(String compact, String id) {
        Checkout document = signed.verified(compact);
        if (!document.id().equals(id)) {
            throw Refusal.invalid("bad_checkout", "checkoutId must be the id in the address.");
        }
        of(document);
    }

    /** Stores what a shop has proved in another way; the newer one counts here as well. */
    public void of(Checkout document) {
        checkouts
                .held(document.shop(), document.id())
                .ifPresentOrElse(known -> known.follow(document), () -> checkouts.keep(document));
        announcer.announce(new CheckoutSaved(document.shop(), document.id()));
    }
}
