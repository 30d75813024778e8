package dev.stripechat.channel.widget.rest;

import dev.stripechat.channel.widget.TakeFile;
import dev.stripechat.channel.widget.WidgetAccess;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.files.FileNameHeader;
import dev.stripechat.runtime.web.ClientAddress;
import dev.stripechat.runtime.web.OpenTo;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The shopper brings a file: its bytes are the body, whatever the request says that they are. */
@Path("/api/v1/widget/{shop}/attachments")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class FileResource {

    private final WidgetAccess access;
    private final TakeFile takeFile;
    private final ClientAddress addresses;

    @Inject
    public FileResource(WidgetAccess access, TakeFile takeFile, ClientAddress addresses) {
        this.access = access;
        this.takeFile = takeFile;
        this.addresses = addresses;
    }

    @POST
    @OpenTo("shoppers: the living token of the conversation is the proof")
    public Response take(
            @PathParam("shop") String shop,
            @Nullable @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Nullable @HeaderParam(FileNameHeader.NAME) String name,
            @Context HttpServletRequest request,
            @Context ContainerRequestContext context) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(
                        takeFile.from(
                                access.admit(ShopId.of(shop), Bearer.token(authorization)),
                                addresses.of(request),
                                FileNameHeader.read(name),
                                context.getEntityStream()))
                .build();
    }
}
