package dev.stripechat.shopware.api;

import jakarta.json.JsonObject;
import java.util.Optional;

/** Somebody with an account in the shop, or a guest. */
public record ShopCustomer(
        String id,
        String number,
        String email,
        String firstName,
        String lastName,
        boolean guest,
        String languageId,
        Optional<String> phone,
        JsonObject customFields) {

    /** Nothing personal: it may stand in a log. */
    @Override
    public String toString() {
        return "ShopCustomer[" + id + ", " + number + "]";
    }
}
