package dev.stripechat.answer;

import dev.stripechat.conversation.Rating;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions in a list. */
public final class InMemoryAskedQuestions implements AskedQuestions {

    private final List<AskedQuestion> kept = new ArrayList<>();

    @Override
    public void keep(AskedQuestion question) {
        if (kept.stream().noneMatch(question::isSameAs)) {
            kept.add(question);
        }
    }

    @Override
    public List<AskedQuestion> of(ShopId shop, ConversationId conversation) {
        return of(shop).filter(one -> one.conversation().equals(conversation)).toList();
    }

    @Override
    public Optional<AskedQuestion> named(ShopId shop, UUID id) {
        return of(shop).filter(one -> one.id().equals(id)).findAny();
    }

    @Override
    public List<AskedQuestion> open(ShopId shop, Lesson lesson, Instant before, int most) {
        return of(shop).filter(one -> !one.isDismissed() && one.at().isBefore(before))
                .filter(one -> teaches(one, lesson))
                .sorted(Comparator.comparing(AskedQuestion::at).reversed())
                .limit(most)
                .toList();
    }

    private static boolean teaches(AskedQuestion one, Lesson lesson) {
        return switch (lesson) {
            case UNANSWERED ->
                    one.outcome() == Outcome.HANDED_OVER || one.outcome() == Outcome.FAILED;
            case ASKED_BACK -> one.outcome() == Outcome.ASKED;
            case RATED_BADLY ->
                    one.outcome() == Outcome.ANSWERED
                            && one.rated().filter(rated -> rated != Rating.Choice.YES).isPresent();
        };
    }

    @Override
    public List<AskedQuestion> since(ShopId shop, Instant from, int most) {
        return of(shop).filter(one -> !one.at().isBefore(from))
                .sorted(Comparator.comparing(AskedQuestion::at).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public List<Figures> figures(ShopId shop, Instant from) {
        return of(shop)
                .filter(one -> !one.at().isBefore(from))
                .collect(
                        Collectors.groupingBy(one -> one.at().atZone(ZoneOffset.UTC).toLocalDate()))
                .entrySet()
                .stream()
                .map(day -> Figures.of(day.getKey(), day.getValue()))
                .toList();
    }

    @Override
    public void forget(ShopId shop, ConversationId conversation) {
        kept.removeIf(one -> one.shop().equals(shop) && one.conversation().equals(conversation));
    }

    @Override
    public int forgetBefore(Instant moment, int most) {
        List<AskedQuestion> old =
                kept.stream()
                        .filter(one -> one.at().isBefore(moment))
                        .sorted(Comparator.comparing(AskedQuestion::at))
                        .limit(most)
                        .toList();
        kept.removeAll(old);
        return old.size();
    }

    private Stream<AskedQuestion> of(ShopId shop) {
        return kept.stream().filter(one -> one.shop().equals(shop));
    }
}
