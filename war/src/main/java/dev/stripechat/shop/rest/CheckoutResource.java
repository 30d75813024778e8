package dev.stripechat.shop.rest;

import dev.stripechat.runtime.web.OpenTo;
import dev.stripechat.shop.SaveCheckout;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Where a shop's backend tells what is in a checkout. */
@Path("/api/v1/checkouts/{id}")
@Dependent
public class CheckoutResource {

    private final SaveCheckout saveCheckout;

    @Inject
    public CheckoutResource(SaveCheckout saveCheckout) {
        this.saveCheckout = saveCheckout;
    }

    @PUT
    @Consumes("application/jose")
    @OpenTo("shops' backends: the body is a document signed with the shop's key")
    public Response save(@PathParam("id") String id, String document) {
        saveCheckout.by(document, id);
        return Response.noContent().build();
    }
}
