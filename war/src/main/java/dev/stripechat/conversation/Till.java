package dev.stripechat.conversation;

import dev.stripechat.kernel.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the shopper is and who it is, as the shop's backend has signed it. */
@Embeddable
class Till {

    @Column(name = "checkout_id")
    private @Nullable String checkoutId;

    @Column(name = "sales_channel")
    private @Nullable String salesChannel;

    @Column(name = "customer_id")
    private @Nullable String customerId;

    protected Till() {}

    /** As it was kept. */
    Till(KeptConversation.Place place) {
        this.checkoutId = place.checkoutId();
        this.salesChannel = place.salesChannel();
        this.customerId = place.customerId();
    }

    /**
     * The same shopper, here now. Who was not known before is from now on. Who is known has signed out, it seems, when the
     * shop names nobody at another checkout: then it may be the next person at that browser.
     *
     * @throws Refusal conflict ({@code another_customer}), when it is somebody else
     */
    Till at(String checkout, Optional<String> channel, Optional<String> customer) {
        Optional<String> known = Optional.ofNullable(customerId);
        if (!mayBeOf(checkout, customer)) {
            throw Refusal.conflict(
                    "another_customer", "This conversation is another customer's; begin anew.");
        }
        return new Till(
                new KeptConversation.Place(
                        checkout, channel.orElse(null), known.or(() -> customer).orElse(null)));
    }

    /** Whether it is not known to be somebody else's. */
    boolean mayBeOf(String checkout, Optional<String> customer) {
        return customerId == null
                || customer.map(customerId::equals).orElse(checkout.equals(checkoutId));
    }

    /** Whether the shop has said that it is that customer. */
    boolean isOf(String customer) {
        return customer.equals(customerId);
    }

    /** Whom the shop has named, if it has. */
    Optional<String> customerId() {
        return Optional.ofNullable(customerId);
    }

    Optional<String> checkoutId() {
        return Optional.ofNullable(checkoutId);
    }

    /** The part of the shop where the shopper is, if the shop named one. */
    Optional<String> salesChannel() {
        return Optional.ofNullable(salesChannel);
    }
}
