package dev.stripechat.desk.rest;

import dev.stripechat.conversation.AttachFile;
import dev.stripechat.conversation.rest.AttachmentView;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.files.FileNameHeader;
import dev.stripechat.runtime.files.Uploads;
import dev.stripechat.runtime.limits.Limits;
import dev.stripechat.runtime.web.ClientAddress;
import dev.stripechat.staff.Member;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.rest.CurrentMember;
import dev.stripechat.staff.rest.ForStaff;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The agent in charge brings a file: its bytes are the body, whatever the request says that they are. */
@Path("/api/v1/desk/conversations/{id}/attachments")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class FileResource {

    private final Uploads uploads;
    private final AttachFile attachFile;
    private final Limits limits;
    private final ClientAddress addresses;
    private final CurrentMember current;

    @Inject
    public FileResource(
            Uploads uploads,
            AttachFile attachFile,
            Limits limits,
            ClientAddress addresses,
            CurrentMember current) {
        this.uploads = uploads;
        this.attachFile = attachFile;
        this.limits = limits;
        this.addresses = addresses;
        this.current = current;
    }

    @POST
    @ForStaff(Role.AGENT)
    public Response take(
            @PathParam("id") String id,
            @Nullable @HeaderParam(FileNameHeader.NAME) String name,
            @Context HttpServletRequest request,
            @Context ContainerRequestContext context) {
        Member member = current.member();
        ConversationId conversation = ConversationId.of(id);
        attachFile.requireRight(member, conversation);
        limits.upload(conversation.value(), addresses.of(request))
                .ifPresent(
                        wait -> {
                            throw Refusal.tooMany("too_many", "Too many files at once.", wait);
                        });
        String fileName = FileNameHeader.read(name);
        AttachmentView taken =
                AttachmentView.of(
                        uploads.take(
                                context.getEntityStream(),
                                file -> attachFile.byAgent(member, conversation, fileName, file)));
        return Response.status(Response.Status.CREATED).entity(taken).build();
    }
}
