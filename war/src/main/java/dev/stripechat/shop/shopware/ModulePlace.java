package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** Our pages in the shop's administration. */
enum ModulePlace {
    SETTINGS,
    INBOX;

    /**
     * Reads the last step of the address.
     *
     * @throws Refusal not found, when there is no such page
     */
    static ModulePlace of(String word) {
        return Arrays.stream(values())
                .filter(place -> place.word().equals(word))
                .findAny()
                .orElseThrow(() -> Refusal.notFound("There is no such page."));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
