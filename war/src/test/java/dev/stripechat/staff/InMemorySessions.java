package dev.stripechat.staff;

import dev.stripechat.runtime.secrets.KeptHash;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sessions in memory. */
public final class InMemorySessions implements Sessions {

    private final Map<String, Session> sessions = new HashMap<>();

    @Override
    public Optional<Session> opened(OpaqueToken token, Instant now) {
        return Optional.ofNullable(sessions.get(token.hash()))
                .filter(session -> now.isBefore(session.expiresAt()));
    }

    @Override
    public void keep(Session session) {
        sessions.put(KeptHash.in(session), session);
    }

    @Override
    public void end(OpaqueToken token) {
        sessions.remove(token.hash());
    }

    @Override
    public void endAll(Member member) {
        sessions.values().removeIf(session -> session.account().equals(member.id()));
    }
}
