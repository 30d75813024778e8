package dev.stripechat.shop;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A shop has said which sales channels it has: their pages may carry the chat, those of channels that are gone no more. */
@UseCase
public class FollowChannels {

    private final Shops shops;
    private final Installations installations;
    private final SalesChannels channels;
    private final TakePages takePages;
    private final Clock clock;

    @Inject
    public FollowChannels(
            Shops shops,
            Installations installations,
            SalesChannels channels,
            TakePages takePages,
            Clock clock) {
        this.shops = shops;
        this.installations = installations;
        this.takePages = takePages;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * Takes them over; a page that is another shop's stays so, but where the shop itself has answered.
     *
     * @param own where the shop itself has answered to our keys: a page there may carry the chat, whatever the channels say
     */
    public void of(ShopId id, Set<String> own, List<ChannelFacts> said) {
        Optional<Installation> installation = installations.held(id);
        Shop shop = shops.claimed(id).orElseThrow(() -> Refusal.notFound("There is no such shop."));
        Set<String> pages = new HashSet<>(shop.origins());
        List<SalesChannel> known = channels.of(id);
        known.forEach(channel -> pages.removeAll(channel.origins()));
        pages.addAll(own);
        said.forEach(facts -> pages.addAll(facts.origins()));
        installation.ifPresent(at -> own.forEach(origin -> answered(shop, at, origin)));
        takePages.of(shop, pages);
        known.stream().filter(channel -> isGone(channel, said)).forEach(channels::forget);
        said.forEach(facts -> follow(id, facts));
    }

    private void answered(Shop shop, Installation at, String origin) {
        at.answers(origin);
        if (at.hasAnsweredAt(origin)) {
            takePages.answered(shop, origin);
        }
    }

    private static boolean isGone(SalesChannel channel, List<ChannelFacts> said) {
        return said.stream().noneMatch(facts -> facts.id().equals(channel.id()));
    }

    private void follow(ShopId shop, ChannelFacts facts) {
        Instant now = clock.instant();
        channels.named(shop, facts.id())
                .ifPresentOrElse(
                        channel -> channel.follow(facts, now),
                        () -> channels.keep(new SalesChannel(shop, facts, now)));
    }
}
