package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.SalesChannels;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.Shops;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What fills the variables of a shop's answers: what it has put, and what is known by itself. */
final class KnownValues {

    private final ShopId shop;
    private final ShopValues values;
    private final Shops shops;
    private final SalesChannels channels;

    KnownValues(ShopId shop, ShopValues values, Shops shops, SalesChannels channels) {
        this.shop = shop;
        this.values = values;
        this.shops = shops;
        this.channels = channels;
    }

    Filling in(Language language, Optional<String> channel) {
        Map<String, String> known = new HashMap<>(values.of(shop, language));
        shops.named(shop).map(Shop::name).ifPresent(name -> known.put("shop_name", name));
        channel.flatMap(id -> channels.named(shop, id))
                .ifPresent(named -> known.put("channel_name", named.name()));
        return new Filling(known);
    }
}
