package dev.stripechat.fakes.stripe;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Random letters as Stripe uses them in ids, keys and secrets. */
final class Letters {

    private static final String ALL =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int OF_AN_ID = 24;
    private static final SecureRandom CHANCE = new SecureRandom();

    private Letters() {}

    static String id(String prefix) {
        return prefix + "_" + some(OF_AN_ID);
    }

    static String some(int count) {
        return CHANCE.ints(count, 0, ALL.length())
                .mapToObj(at -> String.valueOf(ALL.charAt(at)))
                .collect(Collectors.joining());
    }
}
