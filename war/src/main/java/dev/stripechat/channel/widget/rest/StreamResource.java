package dev.stripechat.channel.widget.rest;

import dev.stripechat.channel.widget.Stage;
import dev.stripechat.channel.widget.Visitor;
import dev.stripechat.runtime.limits.Seats;
import dev.stripechat.runtime.metrics.Tally;
import dev.stripechat.runtime.web.ClientAddress;
import dev.stripechat.runtime.web.OpenTo;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The chat as server-sent events. JAX-RS proves who asks and answers what goes wrong; then the answer is left to the
 * servlet below it, because the events of JAX-RS are written by whoever sends them, at the speed of who reads them. JAX-RS
 * ends it as well, with nothing to add: it complains when it is ended behind its back.
 */
@Path("/api/v1/widget/{shop}/stream")
@Dependent
public class StreamResource {

    private final Doorkeeper doorkeeper;
    private final Stage stage;
    private final EventStreams streams;
    private final Seats seats;
    private final ClientAddress addresses;
    private final Tally tally;

    @Inject
    public StreamResource(
            Doorkeeper doorkeeper,
            Stage stage,
            EventStreams streams,
            Seats seats,
            ClientAddress addresses,
            Tally tally) {
        this.doorkeeper = doorkeeper;
        this.stage = stage;
        this.streams = streams;
        this.seats = seats;
        this.addresses = addresses;
        this.tally = tally;
    }

    @GET
    @OpenTo("shoppers: the living token of the conversation is the proof")
    public void open(
            @PathParam("shop") String shop,
            @Nullable @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @DefaultValue("0") @QueryParam("after") String after,
            @Suspended AsyncResponse suspended,
            @Context ContainerRequestContext context,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response)
            throws IOException {
        Visitor visitor = doorkeeper.admits(shop, authorization);
        long number = Bearer.after(after);
        ServletOutputStream body = response.getOutputStream();
        Seats.Seat seat = seats.shopper(addresses.of(request));
        EventStream stream =
                new EventStream(
                        body,
                        streams.mostBytes(),
                        () -> end(suspended, seat),
                        () -> tally.count("slow_readers", "widget_stream"));
        try {
            request.getAsyncContext().addListener(stream);
            stream.shows(stage.open(visitor, number, stream.out()));
            describe(response);
            WidgetCors.allow(context, response);
            stream.start();
            streams.add(stream);
        } catch (RuntimeException failed) {
            stream.leaves();
            seat.leave();
            throw failed;
        }
    }

    private static void end(AsyncResponse suspended, Seats.Seat seat) {
        seat.leave();
        suspended.resume(Response.noContent().build());
    }

    /** Proxies are told to pass on at once what comes. */
    private static void describe(HttpServletResponse response) {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
    }
}
