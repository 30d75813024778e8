package dev.stripechat.staff;

import dev.stripechat.runtime.secrets.KeptHash;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Links in memory. */
public final class InMemoryResetLinks implements ResetLinks {

    private final Map<String, ResetLink> links = new HashMap<>();

    @Override
    public Optional<ResetLink> held(OpaqueToken token, Instant now) {
        return Optional.ofNullable(links.get(token.hash()))
                .filter(link -> now.isBefore(link.expiresAt()));
    }

    @Override
    public void keep(ResetLink link) {
        links.put(KeptHash.in(link), link);
    }

    @Override
    public void endAll(Member member) {
        links.values().removeIf(link -> link.account().equals(member.id()));
    }
}
