package dev.stripechat.staff;

import dev.stripechat.kernel.Refusal;
import java.util.regex.Pattern;

/**
 * A person of the shop's administration, as the shop itself describes them.
 *
 * @param id the one that they have there
 * @param administers whether they may do everything there
 */
public record ShopUser(String id, String name, boolean administers) {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}]+");
    private static final String NAMELESS = "Shop team";
    private static final int LONGEST = 80;

    /**
     * A name that is too long for us is cut, and one of which nothing can be shown is that of the team.
     *
     * @throws Refusal invalid ({@code bad_user})
     */
    public ShopUser {
        if (!ID.matcher(id).matches()) {
            throw Refusal.invalid("bad_user", "This is no id of a person in a shop.");
        }
        String plain = UNFIT.matcher(name).replaceAll(" ").strip();
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).strip();
        name = cut.isEmpty() ? NAMELESS : cut;
    }

    Role role() {
        return administers ? Role.ADMIN : Role.AGENT;
    }
}
