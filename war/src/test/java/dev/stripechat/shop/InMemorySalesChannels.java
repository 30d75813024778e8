package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sales channels in memory. */
public final class InMemorySalesChannels implements SalesChannels {

    private final Map<String, SalesChannel> channels = new LinkedHashMap<>();

    @Override
    public List<SalesChannel> of(ShopId shop) {
        return channels.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(shop + " "))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public Optional<SalesChannel> named(ShopId shop, String id) {
        return Optional.ofNullable(channels.get(shop + " " + id));
    }

    @Override
    public void keep(SalesChannel channel) {
        channels.put(channel.shop() + " " + channel.id(), channel);
    }

    @Override
    public void forget(SalesChannel channel) {
        channels.remove(channel.shop() + " " + channel.id());
    }
}
