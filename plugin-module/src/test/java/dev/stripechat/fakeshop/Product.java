package dev.stripechat.fakeshop;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the shop sells, with prices in cents. */
enum Product {
    NOTEBOOK(550),
    PENCILS(250),
    THREAD(420);

    private final long price;

    Product(long price) {
        this.price = price;
    }

    static Optional<Product> named(String word) {
        return Arrays.stream(values()).filter(product -> product.word().equals(word)).findFirst();
    }

    /** Its name in addresses, texts and pictures. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    long price() {
        return price;
    }
}
