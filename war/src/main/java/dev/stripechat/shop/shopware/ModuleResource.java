package dev.stripechat.shop.shopware;

import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.runtime.web.OpenTo;
import dev.stripechat.runtime.web.StaffPage;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * Our pages in the shop's administration. The page gets a one-time code, never a cookie: a browser keeps none for a frame of
 * another site, and what a browser sends by itself can be sent in somebody's name.
 */
@Path("/shopware/module/{place}")
@Dependent
public class ModuleResource {

    private static final String META = "stripe-chat-frame";

    private final OpenModule openModule;
    private final Answers answers;

    @Inject
    public ModuleResource(OpenModule openModule, Answers answers) {
        this.openModule = openModule;
        this.answers = answers;
    }

    /** The page, for frames of this shop alone. */
    @GET
    @OpenTo(
            "Shopware administrations: the signature over the raw query is the proof, for twelve hours")
    public Response open(
            @PathParam("place") String word,
            @Context HttpServletRequest request,
            @Context HttpHeaders headers) {
        ModulePlace place = ModulePlace.of(word);
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        return answers.to("module", Told.of(headers), () -> page(openModule.by(query), place));
    }

    private static Response page(OpenModule.Opened opened, ModulePlace place) {
        return Response.ok(StaffPage.telling(META, json(opened, place)))
                .type("text/html; charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", StaffPage.policy(opened.parents()))
                .build();
    }

    private static String json(OpenModule.Opened opened, ModulePlace place) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("place", place.word())
                        .add("parents", Json.createArrayBuilder(opened.parents()));
        add(json, "code", opened.code().map(OpaqueToken::value));
        add(json, "language", opened.language());
        add(json, "problem", opened.problem());
        return json.build().toString();
    }

    private static void add(JsonObjectBuilder json, String name, Optional<String> text) {
        text.ifPresentOrElse(said -> json.add(name, said), () -> json.addNull(name));
    }
}
