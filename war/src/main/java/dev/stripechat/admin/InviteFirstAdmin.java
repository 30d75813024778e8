package dev.stripechat.admin;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.StartOrder;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.FirstShop;
import dev.stripechat.staff.Accounts;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/** While nobody has an account, each start makes a link to set the installation up, and has it printed. */
@UseCase
public class InviteFirstAdmin {

    private final Accounts accounts;
    private final SetUpLinks links;
    private final Doormat doormat;
    private final PublicUrl publicUrl;
    private final Config config;
    private final Clock clock;

    @Inject
    public InviteFirstAdmin(
            Accounts accounts,
            SetUpLinks links,
            Doormat doormat,
            PublicUrl publicUrl,
            Config config,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.doormat = doormat;
        this.publicUrl = publicUrl;
        this.config = config;
        this.clock = clock;
    }

    void prepare(
            @Observes @Priority(StartOrder.INVITATION) @Initialized(ApplicationScoped.class)
                    Object started) {
        Instant now = clock.instant();
        links.forgetOld(now);
        if (!accounts.noneYet()) {
            return;
        }
        OpaqueToken token = OpaqueToken.random();
        ShopId shop = FirstShop.id(config).orElseGet(() -> new ShopId(UUID.randomUUID()));
        links.keep(new SetUpLink(token, shop, now));
        doormat.lay(publicUrl.of("/admin/#/setup?token=" + token.value()));
    }
}
