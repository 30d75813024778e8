package dev.stripechat.shop;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.PaymentAttemptId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Payment attempts and links in memory. */
public final class InMemoryPaymentAttempts implements PaymentAttempts {

    private final List<PaymentAttempt> attempts = new ArrayList<>();
    private final Map<String, PaymentLink> links = new LinkedHashMap<>();

    /** Their time is over. */
    public void areForgotten() {
        attempts.clear();
        links.clear();
    }

    @Override
    public Optional<PaymentAttempt> named(ShopId shop, PaymentAttemptId id) {
        return attempts.stream()
                .filter(attempt -> attempt.shop().equals(shop) && attempt.id().equals(id))
                .findAny();
    }

    @Override
    public Optional<PaymentAttempt> held(ShopId shop, PaymentAttemptId id) {
        return named(shop, id);
    }

    @Override
    public Optional<PaymentAttempt> of(ShopId shop, PaymentRequest.Order order) {
        return attempts.stream()
                .filter(attempt -> attempt.shop().equals(shop))
                .filter(attempt -> attempt.order().payable().equals(order.payable()))
                .findAny();
    }

    @Override
    public List<PaymentAttempt> ofOrder(ShopId shop, String orderId) {
        return attempts.stream()
                .filter(attempt -> attempt.shop().equals(shop))
                .filter(attempt -> attempt.order().id().equals(orderId))
                .toList();
    }

    @Override
    public Optional<PaymentAttempt> talkingIn(ShopId shop, ConversationId conversation) {
        return attempts.stream()
                .filter(attempt -> attempt.shop().equals(shop))
                .filter(attempt -> attempt.conversation().filter(conversation::equals).isPresent())
                .findAny();
    }

    @Override
    public boolean isJoined(ShopId shop, ConversationId conversation) {
        return attempts.stream()
                .filter(attempt -> attempt.shop().equals(shop))
                .filter(attempt -> attempt.conversation().filter(conversation::equals).isPresent())
                .anyMatch(PaymentAttempt::isJoined);
    }

    @Override
    public void forgetCustomer(ShopId shop, String customerId) {
        attempts.stream()
                .filter(attempt -> attempt.shop().equals(shop))
                .filter(attempt -> attempt.customerId().filter(customerId::equals).isPresent())
                .forEach(PaymentAttempt::forgetsCustomer);
    }

    @Override
    public void keep(PaymentAttempt attempt) {
        if (of(attempt.shop(), attempt.order()).isPresent()) {
            throw new IllegalStateException("this attempt exists");
        }
        attempts.add(attempt);
    }

    @Override
    public void keep(PaymentLink link) {
        links.put(link.tokenHash(), link);
    }

    @Override
    public Optional<PaymentLink> link(OpaqueToken token) {
        return Optional.ofNullable(links.get(token.hash()));
    }
}
