package dev.stripechat.staff.rest;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.staff.Doorman;
import dev.stripechat.staff.Role;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Lets a call through only with a living token of a sufficient role. */
final class StaffFilter implements ContainerRequestFilter {

    private final Role asked;
    private final Doorman doorman;
    private final CurrentMember current;

    StaffFilter(Role asked, Doorman doorman, CurrentMember current) {
        this.asked = asked;
        this.doorman = doorman;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        OpaqueToken token = Bearer.token(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        Doorman.Admitted admitted = doorman.admit(token);
        if (!admitted.member().role().covers(asked)) {
            throw Refusal.notAllowed("This needs the role " + asked.word() + ".");
        }
        current.is(admitted);
    }
}
