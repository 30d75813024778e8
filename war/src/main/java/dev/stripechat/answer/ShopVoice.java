package dev.stripechat.answer;

import dev.stripechat.conversation.Source;
import dev.stripechat.conversation.Words;
import dev.stripechat.settings.Timetables;
import dev.stripechat.shop.Aisle;
import dev.stripechat.shop.SalesChannel;
import dev.stripechat.shop.SalesChannels;
import dev.stripechat.shop.ShopUnread;
import dev.stripechat.shop.Storefront;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** How a shop is asked and quoted: where the shopper stands in it, what it is called, and what day it is there. */
@Dependent
class ShopVoice {

    private static final String NAMELESS = "Shop";
    private static final int MOST = 2_000;

    private final SalesChannels channels;
    private final Timetables timetables;
    private final Clock clock;

    @Inject
    ShopVoice(SalesChannels channels, Timetables timetables, Clock clock) {
        this.channels = channels;
        this.timetables = timetables;
        this.clock = clock;
    }

    /** Where the shop has said that the shopper is; of a shop with one sales channel, there. */
    Optional<Aisle> aisle(Asked asked) {
        return asked.at()
                .salesChannel()
                .or(() -> onlyOne(asked))
                .map(channel -> new Aisle(asked.shop(), channel, asked.language()));
    }

    private Optional<String> onlyOne(Asked asked) {
        List<SalesChannel> all = channels.of(asked.shop());
        return all.size() == 1 ? Optional.of(all.get(0).id()) : Optional.empty();
    }

    /** What the shop has shown then; more than anybody reads in a chat is no answer. */
    Found told(Asked asked, String text, Instant at, boolean needsPerson, List<String> facts) {
        return text.length() > MOST
                ? new Found.Unknown("too_much")
                : new Found.Told(
                        Words.of(text, Set.copyOf(facts)),
                        Optional.of(said(asked, at)),
                        Optional.empty(),
                        needsPerson,
                        facts);
    }

    /** The shop, as it was then. */
    Source said(Asked asked, Instant at) {
        String name =
                asked.at()
                        .salesChannel()
                        .flatMap(channel -> channels.named(asked.shop(), channel))
                        .map(SalesChannel::storefront)
                        .flatMap(Storefront::name)
                        .map(Foreign::text)
                        .filter(text -> !text.isEmpty())
                        .orElse(NAMELESS);
        return Source.saidBy(name, at);
    }

    /** The day at the shop. */
    LocalDate day(Asked asked, Instant at) {
        return at.atZone(timetables.of(asked.shop()).zone()).toLocalDate();
    }

    LocalDate today(Asked asked) {
        return day(asked, clock.instant());
    }

    Instant now() {
        return clock.instant();
    }

    static String written(Asked asked, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(asked.language().locale())
                .format(day);
    }

    /** What a look at the shop comes to. */
    static Found looked(Supplier<Found> look) {
        try {
            return look.get();
        } catch (ShopUnread unread) {
            return new Found.Unknown(
                    unread.why() == ShopUnread.Why.CLOSED ? "not_connected" : "silent");
        }
    }
}
