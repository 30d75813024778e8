package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.staff.EnterByShop;
import dev.stripechat.staff.ShopUser;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/**
 * The shop's administration opens one of our pages in a frame, and has signed the address. The same address may be opened
 * again, as a reload does: each time there is another code. Which page it is, nobody has signed: all are opened alike.
 */
@Dependent
class OpenModule {

    private final ProveFrame proveFrame;
    private final FrameUsers users;
    private final EnterByShop enterByShop;

    @Inject
    OpenModule(ProveFrame proveFrame, FrameUsers users, EnterByShop enterByShop) {
        this.proveFrame = proveFrame;
        this.users = users;
        this.enterByShop = enterByShop;
    }

    /**
     * What the page gets to know.
     *
     * @param code changed for a session; without one a person has to sign in
     * @param parents who may frame it, the shop itself first
     * @param problem why there is nothing to see, as a word
     */
    record Opened(
            Optional<OpaqueToken> code,
            Set<String> parents,
            Optional<String> language,
            Optional<String> problem) {}

    /**
     * Opens it. Who is named, comes as what they are in the shop at this moment; who is not, signs in.
     *
     * @throws dev.stripechat.shopware.ProtocolRefused when the address is signed by nobody, or too long ago
     * @throws Refusal not signed in ({@code unknown_shop})
     */
    Opened by(String rawQuery) {
        ProveFrame.Proved proved = proveFrame.by(rawQuery);
        if (proved.isCopy()) {
            return opened(proved, Optional.empty(), Optional.of("clone"));
        }
        return proved.user().map(id -> named(proved, id)).orElseGet(() -> nameless(proved));
    }

    private Opened named(ProveFrame.Proved proved, String id) {
        FrameUsers.Seen seen = users.of(proved.shop(), id, proved.language());
        return seen.user()
                .map(user -> entered(proved, user))
                .orElseGet(() -> turnedAway(proved, id, seen.problem()));
    }

    /** Where the shop has said no, that holds for the pages too that are open; where it has said nothing, they stay. */
    private Opened turnedAway(ProveFrame.Proved proved, String id, Optional<String> problem) {
        problem.filter(FrameUsers.NOT_INVITED::equals)
                .ifPresent(no -> enterByShop.shutOut(proved.shop(), id));
        return opened(proved, Optional.empty(), problem);
    }

    private Opened nameless(ProveFrame.Proved proved) {
        boolean isManned = enterByShop.canAnybodySignIn(proved.shop());
        Optional<String> problem = isManned ? Optional.empty() : Optional.of("no_admin");
        return opened(proved, Optional.empty(), problem);
    }

    private Opened entered(ProveFrame.Proved proved, ShopUser user) {
        Optional<OpaqueToken> code = enterByShop.code(proved.shop(), user);
        return opened(
                proved,
                code,
                code.isPresent() ? Optional.empty() : Optional.of("account_disabled"));
    }

    private static Opened opened(
            ProveFrame.Proved proved, Optional<OpaqueToken> code, Optional<String> problem) {
        return new Opened(code, proved.parents(), proved.language(), problem);
    }
}
