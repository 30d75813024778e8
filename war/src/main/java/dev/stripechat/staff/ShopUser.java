package dev.stripechat.staff;

import dev.stripechat.kernel.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A person of the shop's administration, by the id that they have there, or the administration as a whole. */
record ShopUser(String id, String name) {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final ShopUser WHOLE = new ShopUser("administration", "Shop administration");

    static ShopUser of(Optional<String> user) {
        return user.map(ShopUser::person).orElse(WHOLE);
    }

    private static ShopUser person(String id) {
        if (!ID.matcher(id).matches() || id.equals(WHOLE.id)) {
            throw Refusal.invalid("bad_user", "This is no id of a person in a shop.");
        }
        return new ShopUser(id, "Shop team");
    }
}
