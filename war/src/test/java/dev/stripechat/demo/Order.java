package dev.stripechat.demo;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An order of the demo shop; its number stands in the address, so that a reload keeps it without a cookie. */
record Order(String number) {

    private static final Pattern PAGE = Pattern.compile("/(de|en)/[0-9a-f]{16}");
    private static final Pattern ADDRESS = Pattern.compile("/[a-z]+/([0-9a-f]{16})");

    static Order fresh() {
        return new Order(UUID.randomUUID().toString().replace("-", "").substring(16));
    }

    static boolean isPage(String path) {
        return PAGE.matcher(path).matches();
    }

    /** The order that an address is about. */
    static Order of(String path) {
        Matcher address = ADDRESS.matcher(path);
        if (!address.matches()) {
            throw new IllegalArgumentException("no order: " + path);
        }
        return new Order(address.group(1));
    }

    String paymentIntent() {
        return "pi_demo" + number;
    }
}
