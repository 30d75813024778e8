package dev.stripechat.desk.rest;

import dev.stripechat.conversation.CloseConversation;
import dev.stripechat.conversation.ReopenConversation;
import dev.stripechat.conversation.TakeConversation;
import dev.stripechat.conversation.WriteMessage;
import dev.stripechat.conversation.rest.MessageView;
import dev.stripechat.desk.Detail;
import dev.stripechat.desk.Inbox;
import dev.stripechat.desk.Summary;
import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.Shops;
import dev.stripechat.staff.Member;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.rest.CurrentMember;
import dev.stripechat.staff.rest.ForStaff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The conversations of the member's own shop. */
@Path("/api/v1/desk")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class DeskResource {

    private final Inbox inbox;
    private final TakeConversation takeConversation;
    private final CloseConversation closeConversation;
    private final ReopenConversation reopenConversation;
    private final WriteMessage writeMessage;
    private final Shops shops;
    private final CurrentMember current;

    @Inject
    public DeskResource(
            Inbox inbox,
            TakeConversation takeConversation,
            CloseConversation closeConversation,
            ReopenConversation reopenConversation,
            WriteMessage writeMessage,
            Shops shops,
            CurrentMember current) {
        this.inbox = inbox;
        this.takeConversation = takeConversation;
        this.closeConversation = closeConversation;
        this.reopenConversation = reopenConversation;
        this.writeMessage = writeMessage;
        this.shops = shops;
        this.current = current;
    }

    /** The shop of this desk. */
    public record ShopView(String id, String name) {}

    /** All conversations. */
    public record ConversationList(List<Summary> conversations) {}

    /**
     * What an agent says.
     *
     * @param attachment the id of a file that the agent brought before
     */
    public record AgentSays(String clientId, String text, @Nullable String attachment) {
        public AgentSays {
            if (clientId == null || text == null) {
                throw Refusal.invalid("incomplete", "clientId and text are needed.");
            }
        }
    }

    @GET
    @Path("shop")
    @ForStaff(Role.AGENT)
    public ShopView shop() {
        Shop shop = shops.named(current.member().shop()).orElseThrow();
        return new ShopView(shop.id().toString(), shop.name());
    }

    @GET
    @Path("conversations")
    @ForStaff(Role.AGENT)
    public ConversationList list() {
        return new ConversationList(inbox.list(current.member().shop()));
    }

    @GET
    @Path("conversations/{id}")
    @ForStaff(Role.AGENT)
    public Detail open(
            @PathParam("id") String id,
            @DefaultValue("en") @QueryParam("language") String language,
            @DefaultValue(Before.ALL) @QueryParam("before") String before) {
        return inbox.open(
                current.member().shop(),
                ConversationId.of(id),
                Language.of(language),
                Before.number(before));
    }

    @POST
    @Path("conversations/{id}/take")
    @ForStaff(Role.AGENT)
    public Summary take(@PathParam("id") String id) {
        return changed(id, takeConversation::by);
    }

    @POST
    @Path("conversations/{id}/take-from-colleague")
    @ForStaff(Role.SUPERVISOR)
    public Summary takeFromColleague(@PathParam("id") String id) {
        return changed(id, takeConversation::from);
    }

    @POST
    @Path("conversations/{id}/close")
    @ForStaff(Role.AGENT)
    public Summary close(@PathParam("id") String id) {
        return changed(id, closeConversation::by);
    }

    @POST
    @Path("conversations/{id}/reopen")
    @ForStaff(Role.AGENT)
    public Summary reopen(@PathParam("id") String id) {
        return changed(id, reopenConversation::by);
    }

    private Summary changed(String id, BiConsumer<Member, ConversationId> verb) {
        Member member = current.member();
        ConversationId conversation = ConversationId.of(id);
        verb.accept(member, conversation);
        return inbox.summary(member.shop(), conversation);
    }

    @POST
    @Path("conversations/{id}/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForStaff(Role.AGENT)
    public Response reply(@PathParam("id") String id, AgentSays says) {
        MessageView stored =
                MessageView.of(
                        writeMessage.byAgent(
                                current.member(),
                                ConversationId.of(id),
                                ClientId.of(says.clientId()),
                                says.text(),
                                Optional.ofNullable(says.attachment())));
        return Response.status(Response.Status.CREATED).entity(stored).build();
    }
}
