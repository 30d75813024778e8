package dev.stripechat.admin;

import dev.stripechat.runtime.secrets.KeptHash;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Links in memory. */
final class InMemorySetUpLinks implements SetUpLinks {

    private final Map<String, SetUpLink> links = new HashMap<>();

    @Override
    public Optional<SetUpLink> good(OpaqueToken token, Instant now) {
        return Optional.ofNullable(links.get(token.hash())).filter(link -> !link.isOver(now));
    }

    @Override
    public void keep(SetUpLink link) {
        links.put(KeptHash.in(link), link);
    }

    @Override
    public void forgetOld(Instant now) {
        links.values().removeIf(link -> link.isOver(now));
    }

    @Override
    public void endAll() {
        links.clear();
    }

    int count() {
        return links.size();
    }
}
