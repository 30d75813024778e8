package dev.stripechat.staff.rest;

import dev.stripechat.staff.Doorman;
import dev.stripechat.staff.Member;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;

/** Who makes this request; known after {@link StaffFilter}. */
@RequestScoped
public class CurrentMember {

    private Optional<Doorman.Admitted> admitted = Optional.empty();

    void is(Doorman.Admitted who) {
        this.admitted = Optional.of(who);
    }

    public Member member() {
        return admitted.orElseThrow().member();
    }

    Instant expiresAt() {
        return admitted.orElseThrow().expiresAt();
    }
}
