package dev.stripechat.shop.rest;

import dev.stripechat.kernel.Language;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.settings.StripeConnections;
import dev.stripechat.shop.OwnLook;
import dev.stripechat.shop.SalesChannel;
import dev.stripechat.shop.SalesChannels;
import dev.stripechat.shop.SetLook;
import dev.stripechat.shop.Storefront;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.rest.CurrentMember;
import dev.stripechat.staff.rest.ForStaff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The sales channels of the admin's own shop: how each is paid, and how the chat looks there. */
@Path("/api/v1/sales-channels")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SalesChannelResource {

    private final SalesChannels channels;
    private final StripeConnections connections;
    private final SetLook setLook;
    private final CurrentMember current;

    @Inject
    public SalesChannelResource(
            SalesChannels channels,
            StripeConnections connections,
            SetLook setLook,
            CurrentMember current) {
        this.channels = channels;
        this.connections = connections;
        this.setLook = setLook;
        this.current = current;
    }

    /** All of them. */
    public record ChannelList(List<ChannelView> channels) {}

    /**
     * One of them.
     *
     * @param way {@code own_page}, {@code companion} (beside another plugin) or {@code chat_only}
     * @param live whether real money is meant
     * @param inShop what the shop's own form says
     * @param own what is set here, and goes before that
     */
    public record ChannelView(
            String id,
            String name,
            List<String> origins,
            String way,
            boolean live,
            List<String> accounts,
            LookView inShop,
            LookView own) {}

    /** A look; what is absent is not set. */
    public record LookView(
            @Nullable String brand,
            @Nullable String theme,
            @Nullable String welcomeDe,
            @Nullable String welcomeEn) {

        OwnLook look() {
            return OwnLook.of(
                    Optional.ofNullable(brand),
                    Optional.ofNullable(theme),
                    Optional.ofNullable(welcomeDe),
                    Optional.ofNullable(welcomeEn));
        }

        static LookView of(OwnLook own) {
            return new LookView(
                    own.brand().orElse(null),
                    own.theme().orElse(null),
                    own.welcomes().get(Language.DE),
                    own.welcomes().get(Language.EN));
        }

        static LookView of(Storefront set) {
            return new LookView(set.brand().orElse(null), set.theme().orElse(null), null, null);
        }
    }

    @GET
    @ForStaff(Role.ADMIN)
    public ChannelList list() {
        return new ChannelList(
                channels.of(current.member().shop()).stream()
                        .sorted(Comparator.comparing(SalesChannel::name))
                        .map(this::view)
                        .toList());
    }

    @PUT
    @Path("{channel}/look")
    @ForStaff(Role.ADMIN)
    public ChannelView wear(@PathParam("channel") String channel, LookView wanted) {
        return view(setLook.of(current.member(), channel, wanted.look()));
    }

    private ChannelView view(SalesChannel channel) {
        List<StripeConnection> serving =
                connections.of(channel.shop()).stream()
                        .filter(one -> one.serves(Optional.of(channel.id())))
                        .toList();
        boolean isLive = serving.stream().anyMatch(one -> one.mode().isLive());
        return new ChannelView(
                channel.id(),
                channel.name(),
                List.copyOf(new TreeSet<>(channel.origins())),
                way(serving),
                isLive,
                serving.stream().map(StripeConnection::account).distinct().toList(),
                LookView.of(channel.asInTheShop()),
                LookView.of(channel.ownLook()));
    }

    private static String way(List<StripeConnection> serving) {
        boolean takesMoney =
                serving.stream()
                        .anyMatch(
                                one ->
                                        one.publishableKey().isPresent()
                                                && one.hasApiKey()
                                                && !one.isReadOnly());
        if (takesMoney) {
            return "own_page";
        }
        return serving.isEmpty() ? "chat_only" : "companion";
    }
}
