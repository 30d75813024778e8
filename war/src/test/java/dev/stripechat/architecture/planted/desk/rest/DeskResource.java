package dev.stripechat.architecture.planted.desk.rest;

import dev.stripechat.runtime.web.OpenTo;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.rest.ForStaff;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Planted: methods without a guard, or with two. */
@Path("/planted")
class DeskResource {
    @GET
    public String unguarded() {
        return "for everybody who finds it";
    }

    @DELETE
    @ForStaff(Role.ADMIN)
    @OpenTo("everybody")
    public void guardedTwice() {}

    @Path("deeper")
    public DeskResource locator() {
        return this;
    }

    @POST
    @ForStaff(Role.AGENT)
    public void guarded() {}
}
