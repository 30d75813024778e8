package dev.stripechat.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The endpoints of an account at Stripe, in memory; as there, a secret is told once. */
final class InMemoryEndpoints implements StripeEndpoints {

    private final Map<String, String> addresses = new LinkedHashMap<>();
    private Optional<RuntimeException> trouble = Optional.empty();
    private Runnable meanwhile = () -> {};
    private String asKey = "";
    private int made;

    /** From now on it fails that way. */
    void fails(RuntimeException with) {
        trouble = Optional.of(with);
    }

    void answersAgain() {
        trouble = Optional.empty();
    }

    /** What happens elsewhere while it is asked the next time. */
    void whenAsked(Runnable once) {
        meanwhile = once;
    }

    /** Ids with their addresses. */
    Map<String, String> there() {
        return addresses;
    }

    /** The key with which it was asked last. */
    String asKey() {
        return asKey;
    }

    /** An admin has made one there. */
    void has(String id, String url) {
        addresses.put(id, url);
    }

    static String secret(int number) {
        return "whsec_" + "s%03d".formatted(number).repeat(8);
    }

    @Override
    public Optional<Made> open(StripeAccess access, String url, Known known) {
        asked(access);
        if (known.secret() && addresses.containsValue(url)) {
            return Optional.empty();
        }
        addresses.values().removeIf(url::equals);
        made++;
        addresses.put("we_" + made, url);
        return Optional.of(new Made("we_" + made, secret(made)));
    }

    @Override
    public void close(StripeAccess access, String id) {
        asked(access);
        addresses.remove(id);
    }

    @Override
    public void closeDouble(StripeAccess access, String url, String id) {
        asked(access);
        if (addresses.entrySet().stream()
                .anyMatch(one -> one.getValue().equals(url) && !one.getKey().equals(id))) {
            addresses.remove(id);
        }
    }

    private void asked(StripeAccess access) {
        asKey = access.apiKey();
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        trouble.ifPresent(
                failure -> {
                    throw failure;
                });
    }
}
