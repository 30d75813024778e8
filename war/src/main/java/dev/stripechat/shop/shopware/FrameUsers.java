package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.shopware.api.AdminApi;
import dev.stripechat.shopware.api.PrivilegesMissing;
import dev.stripechat.shopware.api.ShopFailure;
import dev.stripechat.shopware.app.AppBundle;
import dev.stripechat.staff.ShopUser;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What somebody of a shop's administration may do, asked there at each opening of a page: a shop signs an address for everybody
 * who has a key of it, so the signature says who it is, and nothing of what they may do. Outside any transaction.
 */
@Dependent
class FrameUsers {

    /** The shop says that this person may not open our pages there. */
    static final String NOT_INVITED = "not_invited";

    private static final Logger LOG = LoggerFactory.getLogger(FrameUsers.class);

    private final Lines lines;
    private final FrameLooks looks;

    @Inject
    FrameUsers(Lines lines, FrameLooks looks) {
        this.lines = lines;
        this.looks = looks;
    }

    /**
     * What came of it: a person, or why there is none, as a word.
     *
     * @param problem {@code not_invited}: may not open our pages there; {@code rights_missing}: we may not look;
     *     {@code rights_unread}: there was no answer
     */
    record Seen(Optional<ShopUser> user, Optional<String> problem) {

        static Seen as(ShopUser user) {
            return new Seen(Optional.of(user), Optional.empty());
        }

        static Seen not(String problem) {
            return new Seen(Optional.empty(), Optional.of(problem));
        }
    }

    /** The person of that id, who reads that language. */
    Seen of(ShopId shop, String id, Optional<String> language) {
        try {
            Optional<AdminApi> api = lines.hurried(shop);
            if (api.isEmpty()) {
                return Seen.not("rights_unread");
            }
            return looks.within(shop, () -> api.get().user(id))
                    .filter(user -> user.mayOpen(AppBundle.NAME))
                    .map(
                            user ->
                                    Seen.as(
                                            new ShopUser(
                                                    id,
                                                    named(user.name(), language),
                                                    user.isAdmin())))
                    .orElseGet(() -> Seen.not(NOT_INVITED));
        } catch (PrivilegesMissing older) {
            return Seen.not("rights_missing");
        } catch (ShopFailure | Refusal silent) {
            LOG.warn("{}: nobody enters by its administration: {}", shop, silent.getMessage());
            return Seen.not("rights_unread");
        }
    }

    private static String named(String name, Optional<String> language) {
        boolean isGerman = language.filter(tag -> tag.startsWith("de")).isPresent();
        return name.isBlank() ? isGerman ? "Shop-Team" : "Shop team" : name;
    }
}
