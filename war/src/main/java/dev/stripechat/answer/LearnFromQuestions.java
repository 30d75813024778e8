package dev.stripechat.answer;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a shop can learn from what was asked. */
@UseCase
public class LearnFromQuestions {

    /** So many at once. */
    public static final int MOST = 100;

    private static final int MOST_DAYS = 90;

    private final AskedQuestions asked;
    private final Clock clock;

    @Inject
    public LearnFromQuestions(AskedQuestions asked, Clock clock) {
        this.asked = asked;
        this.clock = clock;
    }

    /** The newest questions of that kind that nobody has dealt with, before that moment. */
    public List<AskedQuestion> open(ShopId shop, Lesson lesson, Instant before) {
        return asked.open(shop, lesson, before, MOST);
    }

    /**
     * One of them is dealt with.
     *
     * @throws Refusal not found
     */
    public void dismiss(ShopId shop, UUID id) {
        asked.named(shop, id)
                .orElseThrow(() -> Refusal.notFound("There is no such question."))
                .dismiss();
    }

    /**
     * Day by day, the oldest first, in UTC; days without a question as well.
     *
     * @throws Refusal invalid ({@code bad_days})
     */
    public List<Figures> figures(ShopId shop, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw Refusal.invalid("bad_days", "From 1 to " + MOST_DAYS + " days.");
        }
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate first = today.minusDays(days - 1L);
        Map<LocalDate, Figures> byDay =
                asked.figures(shop, first.atStartOfDay(ZoneOffset.UTC).toInstant()).stream()
                        .collect(Collectors.toMap(Figures::day, Function.identity()));
        return first.datesUntil(today.plusDays(1))
                .map(day -> byDay.getOrDefault(day, Figures.of(day, List.of())))
                .toList();
    }
}
