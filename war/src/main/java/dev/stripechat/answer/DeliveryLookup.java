package dev.stripechat.answer;

import dev.stripechat.shop.Aisle;
import dev.stripechat.shop.Catalogue;
import dev.stripechat.shop.DeliverySpan;
import dev.stripechat.shop.Offers;
import dev.stripechat.shop.ShippingOffer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How long a delivery takes, as the shop has set it. A day is only named where its numbers carry it. */
@Dependent
public class DeliveryLookup implements Lookup {

    private static final Set<DayOfWeek> FREE = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int HOURS_OF_A_DAY = 24;
    private static final Pattern FAST =
            Pattern.compile(
                    "express|\\beil|overnight|over night|same.?day|next.?day|24.?h|priority|expedited",
                    Pattern.CASE_INSENSITIVE);

    private final Catalogue catalogue;
    private final ShopVoice voice;

    @Inject
    DeliveryLookup(Catalogue catalogue, ShopVoice voice) {
        this.catalogue = catalogue;
        this.voice = voice;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.DELIVERY_TIME, Intent.EXPRESS_DELIVERY);
    }

    @Override
    public Found look(Asked asked) {
        return voice.aisle(asked)
                .map(aisle -> ShopVoice.looked(() -> found(asked, aisle)))
                .orElseGet(() -> new Found.Unknown("no_channel"));
    }

    private Found found(Asked asked, Aisle aisle) {
        return catalogue
                .offers(aisle)
                .filter(offers -> !offers.shipping().isEmpty())
                .map(offers -> found(asked, offers))
                .orElseGet(() -> new Found.Unknown("nothing_known"));
    }

    private Found found(Asked asked, Offers offers) {
        ByDate until = ByDate.in(asked.text(), voice.today(asked));
        if (Countries.in(asked.text()).isPresent()) {
            return new Found.Unknown("by_country");
        }
        if (asked.intent() == Intent.EXPRESS_DELIVERY && !until.isAsked()) {
            return express(asked, offers);
        }
        if (until.isAsked()) {
            return until.day()
                    .map(day -> inTime(asked, offers, day))
                    .orElseGet(() -> new Found.Unknown("by_date"));
        }
        boolean isComplete = offers.shipping().stream().allMatch(one -> one.span().isPresent());
        return isComplete
                ? told(asked, offers, "time.offered", offers.shipping())
                : new Found.Unknown("nothing_known");
    }

    private Found express(Asked asked, Offers offers) {
        List<ShippingOffer> fast =
                offers.shipping().stream().filter(one -> FAST.matcher(one.name()).find()).toList();
        return fast.isEmpty()
                ? told(asked, offers, "express.none", offers.shipping())
                : told(asked, offers, "express.offered", fast);
    }

    /** Working days are counted, and neither holidays nor the shop's hours are known: it is said, and promised by nobody. */
    private Found inTime(Asked asked, Offers offers, LocalDate day) {
        List<ShippingOffer> fast =
                offers.shipping().stream()
                        .filter(
                                one ->
                                        one.span()
                                                .flatMap(span -> latest(span, voice.today(asked)))
                                                .filter(last -> !last.isAfter(day))
                                                .isPresent())
                        .toList();
        return fast.isEmpty()
                ? new Found.Unknown("by_date")
                : told(asked, offers, "time.before", fast, day);
    }

    private static Optional<LocalDate> latest(DeliverySpan span, LocalDate today) {
        return switch (span.unit()) {
            case HOUR ->
                    Optional.of(after(today, (span.most() + HOURS_OF_A_DAY - 1) / HOURS_OF_A_DAY));
            case DAY -> Optional.of(after(today, span.most()));
            case WEEK -> Optional.of(after(today, span.most() * DAYS_OF_A_WEEK));
            case MONTH, YEAR -> Optional.empty();
        };
    }

    private static LocalDate after(LocalDate today, int workingDays) {
        LocalDate day = today;
        for (int left = Math.min(Math.max(workingDays, 1), 400); left > 0; ) {
            day = day.plusDays(1);
            left -= FREE.contains(day.getDayOfWeek()) ? 0 : 1;
        }
        return day;
    }

    private Found told(Asked asked, Offers offers, String key, List<ShippingOffer> shown) {
        return told(asked, offers, shown, FactTexts.in(asked.language()).say(key));
    }

    private Found told(
            Asked asked, Offers offers, String key, List<ShippingOffer> shown, LocalDate day) {
        String date = ShopVoice.written(asked, day);
        return told(asked, offers, shown, FactTexts.in(asked.language()).say(key, "date", date));
    }

    private Found told(Asked asked, Offers offers, List<ShippingOffer> shown, String first) {
        FactTexts texts = FactTexts.in(asked.language());
        ShippingWords words = new ShippingWords(asked.language());
        List<String> lines = new ArrayList<>();
        for (ShippingOffer offer : shown) {
            String name = words.name(offer);
            lines.add(
                    offer.span()
                            .map(words::span)
                            .map(span -> texts.say("time.of", "name", name, "span", span))
                            .orElseGet(() -> texts.say("shipping.of", "name", name)));
        }
        List<String> facts = List.copyOf(lines);
        lines.add(0, first);
        ShippingLookup.addCondition(texts, offers, lines);
        return voice.told(asked, String.join("\n", lines), offers.seenAt(), false, facts);
    }
}
