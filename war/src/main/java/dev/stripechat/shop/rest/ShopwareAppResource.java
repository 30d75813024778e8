package dev.stripechat.shop.rest;

import dev.stripechat.settings.ShopStanding;
import dev.stripechat.shop.ConnectShopware;
import dev.stripechat.shop.Installation;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.rest.CurrentMember;
import dev.stripechat.staff.rest.ForStaff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Shopware app of the admin's own shop: whether it is installed, and how it is unblocked. */
@Path("/api/v1/shopware-app")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class ShopwareAppResource {

    private final ConnectShopware connectShopware;
    private final CurrentMember current;

    @Inject
    public ShopwareAppResource(ConnectShopware connectShopware, CurrentMember current) {
        this.connectShopware = connectShopware;
        this.current = current;
    }

    /**
     * How the app stands.
     *
     * @param standing {@code live} or {@code paused}
     */
    public record AppView(
            String standing, @Nullable InstallationView installation, @Nullable CopyView copy) {}

    /** The shop that has registered; times as ISO 8601. */
    public record InstallationView(
            String shopwareId,
            String url,
            String version,
            String locale,
            boolean active,
            @Nullable String installedAt,
            @Nullable String uninstalledAt,
            @Nullable String deletedAt) {

        static InstallationView of(Installation installation) {
            return new InstallationView(
                    installation.shopwareId(),
                    installation.url(),
                    installation.version(),
                    installation.locale(),
                    installation.isActive(),
                    text(installation.installedAt()),
                    text(installation.uninstalledAt()),
                    text(installation.leavesAt()));
        }

        private static @Nullable String text(Optional<Instant> at) {
            return at.map(Instant::toString).orElse(null);
        }
    }

    /** A copy of the shop that calls from another address. */
    public record CopyView(String url, String seenAt) {

        static CopyView of(ShopStanding.Copy copy) {
            return new CopyView(copy.url(), copy.seenAt().toString());
        }
    }

    @GET
    @ForStaff(Role.ADMIN)
    public AppView show() {
        ConnectShopware.Connected connected = connectShopware.of(current.member());
        return new AppView(
                connected.standing().name().toLowerCase(Locale.ROOT),
                connected.installation().map(InstallationView::of).orElse(null),
                connected.copy().map(CopyView::of).orElse(null));
    }

    /** The bundles that were downloaded before let nobody new in. */
    @POST
    @Path("key")
    @ForStaff(Role.ADMIN)
    public Response replaceKey() {
        connectShopware.replaceKey(current.member());
        return Response.noContent().build();
    }

    @DELETE
    @Path("installation")
    @ForStaff(Role.ADMIN)
    public Response forget() {
        connectShopware.forget(current.member());
        return Response.noContent().build();
    }
}
