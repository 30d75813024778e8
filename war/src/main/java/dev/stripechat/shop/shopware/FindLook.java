package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.shop.Look;
import dev.stripechat.shop.SalesChannel;
import dev.stripechat.shop.SalesChannels;
import dev.stripechat.shop.Shops;
import dev.stripechat.shop.Storefront;
import jakarta.inject.Inject;
import java.util.Optional;

/** How the payment page of a sales channel looks, as we have read it from the shop; a browser has no word in it. */
@UseCase
public class FindLook {

    private final SalesChannels channels;
    private final Shops shops;

    @Inject
    FindLook(SalesChannels channels, Shops shops) {
        this.channels = channels;
        this.shops = shops;
    }

    /** A logo from elsewhere than the shop's own pages is left out: it would learn who pays what and when. */
    Look of(ShopId shop, Optional<String> salesChannel) {
        return salesChannel
                .flatMap(id -> channels.named(shop, id))
                .map(SalesChannel::storefront)
                .map(Storefront::look)
                .flatMap(look -> shops.named(shop).map(look::on))
                .orElse(Look.PLAIN);
    }
}
