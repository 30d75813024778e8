package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntryChoiceTest {

    private static final ShopId SHOP = Some.shop();
    private static final String RETURNS = Intent.RETURN_POLICY.key();
    private static final LocalDate DAY = LocalDate.parse("2026-12-10");
    private static final Scene OUTLET = scene(Language.EN, "outlet", Place.WIDGET);

    private final KnowledgeEntry general = AnEntry.live(SHOP, AnEntry.aboutReturns());

    @Test
    void an_entry_for_the_sales_channel_goes_before_one_for_all() {
        KnowledgeEntry outlet = within(channels("outlet"));

        EntryChoice choice = new EntryChoice(List.of(general, outlet));

        assertThat(choice.of(RETURNS, OUTLET)).contains(outlet);
        assertThat(choice.of(RETURNS, scene(Language.EN, "main", Place.WIDGET))).contains(general);
    }

    @Test
    void a_season_goes_before_what_always_holds_and_ends() {
        Scope days = days("2026-12-01", "2026-12-10");
        KnowledgeEntry season = within(days);

        EntryChoice choice = new EntryChoice(List.of(general, season));

        assertThat(choice.of(RETURNS, OUTLET)).contains(season);
        assertThat(choice.of(RETURNS, on(DAY.plusDays(1)))).contains(general);
        assertThat(choice.of(RETURNS, on(LocalDate.parse("2026-12-01")))).contains(season);
        assertThat(choice.of(RETURNS, on(LocalDate.parse("2026-11-30")))).contains(general);
    }

    @Test
    void a_sales_channel_is_narrower_than_a_place_and_a_place_than_a_season() {
        KnowledgeEntry channel = within(channels("outlet"));
        KnowledgeEntry place =
                within(
                        new Scope(
                                Set.of(),
                                Set.of(Place.WIDGET),
                                Optional.of(DAY),
                                Optional.empty()));
        KnowledgeEntry season = within(days("2026-12-01", "2026-12-31"));

        Optional<KnowledgeEntry> chosen =
                new EntryChoice(List.of(season, place, channel)).of(RETURNS, OUTLET);

        assertThat(chosen).contains(channel);
        assertThat(new EntryChoice(List.of(season, place)).of(RETURNS, OUTLET)).contains(place);
    }

    @Test
    void what_holds_in_a_sales_channel_is_not_said_where_none_is_known() {
        EntryChoice choice = new EntryChoice(List.of(within(channels("outlet"))));

        Optional<KnowledgeEntry> chosen =
                choice.of(RETURNS, new Scene(Language.EN, Optional.empty(), Place.WIDGET, DAY));

        assertThat(chosen).isEmpty();
    }

    @Test
    void what_may_be_said_in_mails_only_is_not_said_in_the_chat() {
        Scope mails = new Scope(Set.of(), Set.of(Place.MAIL), Optional.empty(), Optional.empty());

        EntryChoice choice = new EntryChoice(List.of(within(mails)));

        assertThat(choice.of(RETURNS, OUTLET)).isEmpty();
        assertThat(choice.of(RETURNS, scene(Language.EN, "outlet", Place.MAIL))).isPresent();
    }

    @Test
    void nobody_is_answered_in_a_foreign_language() {
        EntryDraft german =
                AnEntry.saying(
                        Optional.of(Intent.RETURN_POLICY),
                        AnEntry.text(Language.DE, "Rückgabe?", "30 Tage."));

        EntryChoice choice = new EntryChoice(List.of(AnEntry.live(SHOP, german)));

        assertThat(choice.of(RETURNS, OUTLET)).isEmpty();
        assertThat(choice.of(RETURNS, scene(Language.DE, "outlet", Place.WIDGET))).isPresent();
    }

    @Test
    void a_wider_entry_answers_where_the_narrow_one_does_not_speak_the_language() {
        EntryDraft german =
                AnEntry.saying(
                        Optional.of(Intent.RETURN_POLICY),
                        AnEntry.text(Language.DE, "Rückgabe?", "14 Tage."));
        KnowledgeEntry narrow = AnEntry.live(SHOP, AnEntry.within(german, channels("outlet")));

        Optional<KnowledgeEntry> chosen =
                new EntryChoice(List.of(narrow, general)).of(RETURNS, OUTLET);

        assertThat(chosen).contains(general);
    }

    @Test
    void drafts_and_what_was_retired_are_never_said() {
        KnowledgeEntry draft =
                KnowledgeEntry.first(
                        SHOP, KnowledgeEntry.State.DRAFT, AnEntry.aboutReturns(), AnEntry.CHANGE);

        EntryChoice choice = new EntryChoice(List.of(draft));

        assertThat(choice.of(RETURNS, OUTLET)).isEmpty();
    }

    @Test
    void a_topic_of_the_shops_own_has_a_label_of_its_own() {
        EntryDraft own =
                AnEntry.saying(
                        Optional.empty(),
                        AnEntry.text(Language.EN, "Is there a shop in town?", "Yes."));
        KnowledgeEntry entry = AnEntry.live(SHOP, own);

        EntryChoice choice = new EntryChoice(List.of(entry, general));

        assertThat(entry.label()).isEqualTo("e-" + entry.id());
        assertThat(choice.of("e-" + entry.id(), OUTLET)).contains(entry);
    }

    private static KnowledgeEntry within(Scope scope) {
        return AnEntry.live(SHOP, AnEntry.within(AnEntry.aboutReturns(), scope));
    }

    private static Scope channels(String... ids) {
        return new Scope(Set.of(ids), Set.of(), Optional.empty(), Optional.empty());
    }

    private static Scope days(String from, String until) {
        return new Scope(
                Set.of(),
                Set.of(),
                Optional.of(LocalDate.parse(from)),
                Optional.of(LocalDate.parse(until)));
    }

    private static Scene scene(Language language, String channel, Place place) {
        return new Scene(language, Optional.of(channel), place, DAY);
    }

    private static Scene on(LocalDate day) {
        return new Scene(Language.EN, Optional.of("outlet"), Place.WIDGET, day);
    }
}
