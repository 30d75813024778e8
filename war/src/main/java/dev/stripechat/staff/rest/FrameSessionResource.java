package dev.stripechat.staff.rest;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.limits.Limits;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.runtime.web.ClientAddress;
import dev.stripechat.runtime.web.OpenTo;
import dev.stripechat.staff.EnterByShop;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Sessions of pages in a frame of the shop's administration; they live in the memory of the page. */
@Path("/api/v1/sessions/module")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FrameSessionResource {

    private final EnterByShop enterByShop;
    private final Limits limits;
    private final ClientAddress addresses;

    @Inject
    public FrameSessionResource(EnterByShop enterByShop, Limits limits, ClientAddress addresses) {
        this.enterByShop = enterByShop;
        this.limits = limits;
        this.addresses = addresses;
    }

    /** What the page was given. */
    public record Given(String code) {
        public Given {
            if (code == null) {
                throw Refusal.invalid("incomplete", "code is needed.");
            }
        }
    }

    @POST
    @OpenTo(
            "whoever holds the code of a page that the shop has signed for: it lives a minute and works once")
    public Response enter(@Context HttpServletRequest request, Given given) {
        limits.signIn(addresses.of(request))
                .ifPresent(
                        wait -> {
                            throw Refusal.tooMany("too_many", "Too many try this from here.", wait);
                        });
        return SignedIn.answer(enterByShop.by(new OpaqueToken(given.code())));
    }
}
