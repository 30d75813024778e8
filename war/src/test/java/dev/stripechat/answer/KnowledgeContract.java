package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.answer.KnowledgeEntry.State;
import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of entries and of the values of their variables keeps. */
public interface KnowledgeContract extends Together {

    KnowledgeEntries entries();

    ShopValues shopValues();

    /** Everything that can be written. */
    EntryDraft FULL =
            new EntryDraft(
                    Optional.of(Intent.CUSTOMS),
                    List.of(
                            new EntryText(
                                    Language.DE,
                                    "Zoll?",
                                    List.of("Fällt Zoll an?", "Abgaben?"),
                                    "Nein.\nNie.")),
                    new Scope(
                            Set.of("channel-1", "channel-2"),
                            Set.of(Place.MAIL, Place.WIDGET),
                            Optional.of(LocalDate.parse("2026-12-01")),
                            Optional.of(LocalDate.parse("2026-12-24"))),
                    Set.of(new Phrasing(Language.DE, "kostet der Zoll extra")),
                    Optional.of("https://shop.example/faq"));

    @Test
    default void an_entry_is_found_with_all_that_was_written() {
        KnowledgeEntry entry = kept(AnEntry.live(Some.shop(), FULL));

        KnowledgeEntry found = named(entry);

        assertThat(found.draft()).usingRecursiveComparison().isEqualTo(FULL);
        assertThat(found.changedBy()).isEqualTo("Demo agent");
        assertThat(found.changedAt()).isEqualTo(AnEntry.CHANGE.at());
        assertThat(found.state()).isEqualTo(State.LIVE);
    }

    @Test
    default void the_newest_version_counts_and_the_others_are_kept() {
        KnowledgeEntry first = kept(AnEntry.live(Some.shop(), AnEntry.aboutReturns()));
        EntryDraft other =
                AnEntry.saying(
                        first.intent(), AnEntry.text(Language.EN, "Returns?", "For 14 days."));
        KnowledgeEntry.Change later =
                new KnowledgeEntry.Change(
                        "Demo admin", first.changedAt().plus(Duration.ofHours(1)));

        kept(first.next(1, State.RETIRED, other, later));

        assertThat(named(first).version()).isEqualTo(2);
        assertThat(fromOne(() -> entries().live(first.shop()))).isEmpty();
        assertThat(fromOne(() -> entries().all(first.shop()))).hasSize(1);
        List<KnowledgeEntry> versions = fromOne(() -> entries().versions(first.shop(), first.id()));
        assertThat(versions).extracting(KnowledgeEntry::version).containsExactly(2, 1);
        assertThat(versions.get(1).in(Language.EN).orElseThrow().answer())
                .isEqualTo("For 30 days.");
    }

    @Test
    default void what_was_changed_last_comes_first() {
        ShopId shop = Some.shop();
        KnowledgeEntry older = kept(AnEntry.live(shop, AnEntry.aboutReturns()));
        KnowledgeEntry newer =
                kept(
                        KnowledgeEntry.first(
                                shop,
                                State.DRAFT,
                                AnEntry.aboutReturns(),
                                new KnowledgeEntry.Change(
                                        "Demo agent", older.changedAt().plusSeconds(1))));

        List<KnowledgeEntry> all = fromOne(() -> entries().all(shop));

        assertThat(all).extracting(KnowledgeEntry::id).containsExactly(newer.id(), older.id());
        assertThat(fromOne(() -> entries().live(shop)))
                .extracting(KnowledgeEntry::id)
                .containsExactly(older.id());
    }

    @Test
    default void an_entry_of_one_shop_is_not_that_of_another() {
        KnowledgeEntry mine = kept(AnEntry.live(Some.shop(), AnEntry.aboutReturns()));
        ShopId yours = Some.shop();

        Optional<KnowledgeEntry> found = fromOne(() -> entries().named(yours, mine.id()));

        assertThat(found).isEmpty();
        assertThat(fromOne(() -> entries().all(yours))).isEmpty();
        assertThat(fromOne(() -> entries().live(yours))).isEmpty();
        assertThat(fromOne(() -> entries().versions(yours, mine.id()))).isEmpty();
        assertThat(fromOne(() -> entries().named(mine.shop(), UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void the_revision_grows_with_every_change_of_its_shop() {
        ShopId shop = Some.shop();
        assertThat(fromOne(() -> entries().revision(shop))).isZero();

        long first = fromOne(() -> entries().raise(shop));
        long second = fromOne(() -> entries().raise(shop));

        assertThat(second).isGreaterThan(first).isEqualTo(fromOne(() -> entries().revision(shop)));
        assertThat(fromOne(() -> entries().revision(Some.shop()))).isZero();
    }

    @Test
    default void a_variable_has_a_value_for_each_language_of_a_shop() {
        ShopId shop = Some.shop();
        inOne(() -> shopValues().put(new ShopValue(shop, Language.DE, "days", "dreißig")));
        inOne(() -> shopValues().put(new ShopValue(shop, Language.EN, "days", "ten")));

        inOne(() -> shopValues().put(new ShopValue(shop, Language.EN, "days", "thirty")));

        assertThat(fromOne(() -> shopValues().of(shop, Language.DE)))
                .containsEntry("days", "dreißig");
        assertThat(fromOne(() -> shopValues().of(shop, Language.EN)))
                .containsEntry("days", "thirty");
        assertThat(fromOne(() -> shopValues().all(Some.shop()))).isEmpty();
        inOne(() -> shopValues().remove(shop, Language.EN, "days"));
        assertThat(fromOne(() -> shopValues().all(shop))).hasSize(1);
    }

    private KnowledgeEntry kept(KnowledgeEntry entry) {
        inOne(() -> entries().keep(entry));
        return entry;
    }

    private KnowledgeEntry named(KnowledgeEntry entry) {
        return fromOne(() -> entries().named(entry.shop(), entry.id()).orElseThrow());
    }
}
