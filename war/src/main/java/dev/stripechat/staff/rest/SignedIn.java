package dev.stripechat.staff.rest;

import dev.stripechat.staff.Member;
import dev.stripechat.staff.SignIn;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A fresh session on the wire; {@code shop} is an id. */
public record SignedIn(String token, String expiresAt, Person staff, String shop) {

    /** A person on the wire. */
    public record Person(String id, String name, String role) {
        static Person of(Member member) {
            return new Person(member.id().toString(), member.name(), member.role().word());
        }
    }

    /** What who has proved who they are is answered; nobody keeps a copy of it. */
    public static Response answer(SignIn.Opened opened) {
        SignedIn body =
                new SignedIn(
                        opened.token().value(),
                        opened.expiresAt().toString(),
                        Person.of(opened.member()),
                        opened.member().shop().toString());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body)
                .build();
    }
}
