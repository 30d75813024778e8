package dev.stripechat.channel.mail;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Addresses in memory. */
public final class InMemoryForwardings implements Forwardings {

    private final List<Forwarding> forwardings = new ArrayList<>();

    @Override
    public Optional<Forwarding> held(ShopId shop, UUID id) {
        return forwardings.stream()
                .filter(known -> known.shop().equals(shop) && known.id().equals(id))
                .findAny();
    }

    @Override
    public List<Forwarding> in(ShopId shop, ConversationId conversation) {
        return forwardings.stream()
                .filter(known -> known.shop().equals(shop))
                .filter(known -> known.conversation().equals(conversation))
                .sorted(Comparator.comparing(Forwarding::askedAt).reversed())
                .toList();
    }

    @Override
    public void keep(Forwarding forwarding) {
        forwardings.add(forwarding);
    }

    @Override
    public int forget(ShopId shop, ConversationId conversation) {
        List<Forwarding> gone = in(shop, conversation);
        forwardings.removeAll(gone);
        return gone.size();
    }
}
