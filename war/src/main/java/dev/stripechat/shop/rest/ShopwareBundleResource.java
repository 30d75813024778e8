package dev.stripechat.shop.rest;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.shop.ConnectShopware;
import dev.stripechat.shopware.app.AppBundle;
import dev.stripechat.shopware.app.Edition;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.rest.CurrentMember;
import dev.stripechat.staff.rest.ForStaff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The app that the admin's own shop installs: it holds the secret by which the shop is let in. */
@Path("/api/v1/shopware-app.zip")
@Dependent
public class ShopwareBundleResource {

    private final ConnectShopware connectShopware;
    private final CurrentMember current;
    private final PublicUrl publicUrl;

    @Inject
    public ShopwareBundleResource(
            ConnectShopware connectShopware, CurrentMember current, PublicUrl publicUrl) {
        this.connectShopware = connectShopware;
        this.current = current;
        this.publicUrl = publicUrl;
    }

    @GET
    @ForStaff(Role.ADMIN)
    public Response download(
            @QueryParam("edition") @DefaultValue("portable") String edition,
            @QueryParam("checkoutGateway") @DefaultValue("false") boolean checkoutGateway) {
        AppBundle bundle = bundle(edition(edition), connectShopware.bundle(current.member()));
        byte[] zip = (checkoutGateway ? bundle.withCheckoutGateway() : bundle).zip();
        return Response.ok(zip, "application/zip")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + AppBundle.NAME + ".zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Edition edition(String word) {
        return switch (word) {
            case "portable" -> Edition.PORTABLE;
            case "newer" -> Edition.NEWER;
            default ->
                    throw Refusal.invalid(
                            "unknown_edition", "The edition is \"portable\" or \"newer\".");
        };
    }

    private AppBundle bundle(Edition edition, ConnectShopware.Bundle with) {
        try {
            return AppBundle.of(
                    edition,
                    publicUrl.origin(),
                    with.appId().toString(),
                    with.secret(),
                    with.version());
        } catch (IllegalArgumentException unfit) {
            throw Refusal.conflict("bad_public_url", unfit.getMessage());
        }
    }
}
