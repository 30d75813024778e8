package dev.stripechat.answer;

import dev.stripechat.answer.Examination.Side;
import dev.stripechat.answer.Trial.Known;
import dev.stripechat.answer.Trial.Origin;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.understanding.Example;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out what would be different if an entry were live: which questions that shoppers have asked, and which lines of the
 * development set, would be dealt with in another way. Outside any transaction.
 */
@Dependent
public class TryEntry {

    private static final Duration ASKED_WITHIN = Duration.ofDays(90);
    private static final int MOST_ASKED = 500;

    /** Of these some are of other languages, and many were asked before. */
    private static final int MOST_READ = 2_000;

    private static final String TRIED_BY = "";

    private final KnowledgeEntries entries;
    private final ShopUnderstanding understanding;
    private final ShopKnowledge knowledge;
    private final AskedQuestions asked;
    private final Clock clock;

    @Inject
    public TryEntry(
            KnowledgeEntries entries,
            ShopUnderstanding understanding,
            ShopKnowledge knowledge,
            AskedQuestions asked,
            Clock clock) {
        this.entries = entries;
        this.understanding = understanding;
        this.knowledge = knowledge;
        this.asked = asked;
        this.clock = clock;
    }

    /**
     * Tries it.
     *
     * @param rightly lines that it answers rightly, says the admin
     * @throws Refusal as {@link KnowledgeEntry#next}; unavailable ({@code still_learning}), when this node has just been started
     */
    public Trial of(ShopId shop, Wish wish, Set<String> rightly) {
        List<KnowledgeEntry> live = entries.live(shop);
        KnowledgeEntry tried = tried(shop, wish);
        List<KnowledgeEntry> then = Learnable.with(live, tried);
        Learnable.require(then);
        BiPredicate<Known, String> isRight =
                (known, label) ->
                        known.expected().filter(label::equals).isPresent()
                                || label.equals(tried.label()) && rightly.contains(known.text());
        return new Examination(now(shop, live), then(then), isRight)
                .of(known(shop, languages(live, tried)));
    }

    private KnowledgeEntry tried(ShopId shop, Wish wish) {
        KnowledgeEntry.Change change = new KnowledgeEntry.Change(TRIED_BY, clock.instant());
        if (wish.id().isEmpty()) {
            return KnowledgeEntry.first(shop, KnowledgeEntry.State.LIVE, wish.draft(), change);
        }
        KnowledgeEntry now =
                entries.named(shop, wish.id().get())
                        .orElseThrow(() -> Refusal.notFound("There is no such entry."));
        return now.next(now.version(), KnowledgeEntry.State.LIVE, wish.draft(), change);
    }

    private Side now(ShopId shop, List<KnowledgeEntry> live) {
        return new Side(learned(() -> understanding.steady(shop, knowledge)), live);
    }

    private Side then(List<KnowledgeEntry> live) {
        List<Example> own = live.stream().flatMap(KnowledgeEntry::examples).toList();
        return new Side(learned(() -> understanding.base().with(own)::read), live);
    }

    private static Reader learned(Supplier<Reader> reader) {
        try {
            return reader.get();
        } catch (NotLearnedYet early) {
            throw Refusal.unavailable("still_learning", "The server is still learning; try again.");
        }
    }

    /** Those that the entry speaks, or spoke: in others nothing is different. */
    private static Set<Language> languages(Collection<KnowledgeEntry> live, KnowledgeEntry tried) {
        Stream<KnowledgeEntry> before =
                live.stream().filter(entry -> entry.id().equals(tried.id()));
        return Stream.concat(before, Stream.of(tried))
                .flatMap(KnowledgeEntry::examples)
                .map(Example::language)
                .collect(Collectors.toSet());
    }

    private List<Known> known(ShopId shop, Set<Language> languages) {
        List<Known> known = new ArrayList<>();
        languages.forEach(language -> known.addAll(DevelopmentSet.in(language)));
        asked.since(shop, clock.instant().minus(ASKED_WITHIN), MOST_READ).stream()
                .filter(question -> languages.contains(question.language()))
                .map(
                        question ->
                                new Known(
                                        Origin.ASKED,
                                        question.language(),
                                        question.question(),
                                        Optional.empty()))
                .distinct()
                .limit(MOST_ASKED)
                .forEach(known::add);
        return known;
    }
}
