package dev.stripechat.shopware.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The addresses of Shopware's Admin API that we use; without {@code Accept: application/json} it would speak JSON:API. */
@Path("/api")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface ShopwareRest extends AutoCloseable {

    @POST
    @Path("/oauth/token")
    Response token(String body);

    @POST
    @Path("/search/{entity}")
    Response search(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("sw-language-id") String language,
            @HeaderParam("sw-inheritance") String inheritance,
            @PathParam("entity") String entity,
            String criteria);

    @POST
    @Path("/_action/{entity}/{id}/state/{action}")
    Response transition(
            @HeaderParam("Authorization") String bearer,
            @PathParam("entity") String entity,
            @PathParam("id") String id,
            @PathParam("action") String action,
            String body);

    @PATCH
    @Path("/{entity}/{id}")
    Response change(
            @HeaderParam("Authorization") String bearer,
            @PathParam("entity") String entity,
            @PathParam("id") String id,
            String body);

    @POST
    @Path("/{entity}")
    Response create(
            @HeaderParam("Authorization") String bearer,
            @PathParam("entity") String entity,
            String body);

    @GET
    @Path("/_action/system-config")
    Response settings(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("domain") String domain,
            @QueryParam("salesChannelId") String salesChannelId,
            @QueryParam("inherit") boolean inherit);

    @POST
    @Path("/_action/system-config")
    Response changeSettings(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("salesChannelId") String salesChannelId,
            String body);

    @Override
    void close();
}
