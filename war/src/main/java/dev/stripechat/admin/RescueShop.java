package dev.stripechat.admin;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.StartOrder;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.shop.Installation;
import dev.stripechat.shop.Installations;
import dev.stripechat.staff.AdmitAdmin;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Shopware shop that came by itself may have nobody who can sign in: it does not say who opens our pages, or is refused because
 * it has lost its secret. Whoever runs the server names it in the configuration ({@code stripe-chat.rescue-shop}), and each start
 * has a link for an admin of it printed.
 */
@UseCase
public class RescueShop {

    private static final Logger LOG = LoggerFactory.getLogger(RescueShop.class);

    private final Installations installations;
    private final AdmitAdmin admitAdmin;
    private final Doormat doormat;
    private final PublicUrl publicUrl;
    private final Config config;

    @Inject
    public RescueShop(
            Installations installations,
            AdmitAdmin admitAdmin,
            Doormat doormat,
            PublicUrl publicUrl,
            Config config) {
        this.installations = installations;
        this.admitAdmin = admitAdmin;
        this.doormat = doormat;
        this.publicUrl = publicUrl;
        this.config = config;
    }

    void prepare(
            @Observes @Priority(StartOrder.INVITATION) @Initialized(ApplicationScoped.class)
                    Object started) {
        config.getOptionalValue("stripe-chat.rescue-shop", String.class)
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .ifPresent(this::rescue);
    }

    private void rescue(String shopwareId) {
        Optional<ShopId> shop =
                installations
                        .known(shopwareId)
                        .filter(Installation::isConfirmed)
                        .map(Installation::shop);
        shop.map(admitAdmin::to)
                .ifPresentOrElse(
                        this::print,
                        () -> LOG.warn("stripe-chat.rescue-shop: no such shop has registered"));
    }

    private void print(AdmitAdmin.Admitted admitted) {
        doormat.lay(
                publicUrl.of(
                        "/admin/#/reset?token="
                                + admitted.token().value()
                                + "&login="
                                + URLEncoder.encode(admitted.login(), StandardCharsets.UTF_8)));
    }
}
