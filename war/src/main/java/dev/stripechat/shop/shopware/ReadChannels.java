package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.outbox.Carrier;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.Lane;
import dev.stripechat.runtime.outbox.Letter;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.runtime.outbox.Quota;
import dev.stripechat.runtime.outbox.Result;
import dev.stripechat.shop.ChannelFacts;
import dev.stripechat.shop.FollowChannels;
import dev.stripechat.shop.PageOrigin;
import dev.stripechat.shop.StorefrontTouched;
import dev.stripechat.shopware.api.AdminApi;
import dev.stripechat.shopware.api.SalesChannel;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asks a shop for its sales channels: where their pages are, and what its owner has set for the chat there. */
@Dependent
public class ReadChannels implements Carrier {

    /** {@link Carrier#name()}. */
    public static final String NAME = "shopware-channels";

    private static final String WHAT = "read sales channels";
    private static final String LANE = "channels";

    private final ShopTalk talk;
    private final FollowChannels followChannels;
    private final Outbox outbox;

    @Inject
    ReadChannels(ShopTalk talk, FollowChannels followChannels, Outbox outbox) {
        this.talk = talk;
        this.followChannels = followChannels;
        this.outbox = outbox;
    }

    /** In the transaction that has learned of it. */
    void touched(@Observes StorefrontTouched storefront) {
        outbox.put(letter(storefront.shop(), UUID.randomUUID().toString()));
    }

    /** That it is done; once for each key. */
    static Letter letter(ShopId shop, String key) {
        return new Letter(new Lane(shop, NAME, LANE), WHAT, "", key);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayRepeat() {
        return true;
    }

    @Override
    public Optional<Quota> quota() {
        return Optional.of(Quota.ofShops(NAME));
    }

    @Override
    public Result carry(Departure departure) {
        ShopId shop = departure.lane().shop();
        return talk.with(shop, api -> followed(shop, api));
    }

    private Result followed(ShopId shop, AdminApi api) {
        ChannelSettings everywhere = ChannelSettings.of(api, Optional.empty());
        List<ChannelFacts> channels =
                api.salesChannels().stream()
                        .filter(SalesChannel::active)
                        .map(channel -> facts(api, everywhere, channel))
                        .toList();
        followChannels.of(shop, answered(api), channels);
        return Result.sent();
    }

    /** Where it was asked: where it says to be before and after, it has not answered. */
    private static Set<String> answered(AdminApi api) {
        return PageOrigin.of(api.address().toString()).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ChannelFacts facts(
            AdminApi api, ChannelSettings everywhere, SalesChannel channel) {
        return new ChannelFacts(
                channel.id(),
                channel.name(),
                Domains.origins(channel.domains()),
                everywhere.with(ChannelSettings.of(api, Optional.of(channel.id()))).storefront());
    }
}
