package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.answer.KnowledgeEntry.State;
import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.staff.Member;
import dev.stripechat.staff.RecordingAuditLog;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SaveEntryTest {

    private static final EntryDraft WITH_DAYS =
            AnEntry.saying(
                    Optional.of(Intent.RETURN_POLICY),
                    AnEntry.text(Language.EN, "Returns?", "{days} days, says {shop_name}."));

    private final InMemoryKnowledge entries = new InMemoryKnowledge();
    private final InMemoryShopValues values = new InMemoryShopValues();
    private final RecordingAuditLog audit = new RecordingAuditLog();
    private final SaveEntry saveEntry = new SaveEntry(entries, values, audit, Clock.systemUTC());
    private final SetVariable setVariable = new SetVariable(entries, values, audit);
    private final Member admin = Some.admin(Some.shop());

    @Test
    void every_change_raises_the_revision_and_is_in_the_log() {
        KnowledgeEntry entry = saved(Wish.first(State.DRAFT, AnEntry.aboutReturns()));

        saveEntry.retire(admin, entry.id());

        assertThat(entries.revision(admin.shop())).isEqualTo(2);
        assertThat(entries.live(admin.shop())).isEmpty();
        assertThat(audit.of(admin.shop()))
                .anyMatch(line -> line.contains("answer.saved"))
                .anyMatch(line -> line.contains("answer.retired"));
    }

    @Test
    void what_lacks_a_value_may_be_kept_but_not_said() {
        KnowledgeEntry draft = saved(Wish.first(State.DRAFT, WITH_DAYS));

        ThrowingCallable publishing =
                () -> saved(new Wish(Optional.of(draft.id()), 1, State.LIVE, WITH_DAYS));

        assertThatThrownBy(publishing)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("unfilled"))
                .hasMessageContaining("{days} (en)")
                .hasMessageNotContaining("shop_name");
        setVariable.by(admin, "days", Map.of(Language.EN, "30"));
        assertThat(saved(new Wish(Optional.of(draft.id()), 1, State.LIVE, WITH_DAYS)).isLive())
                .isTrue();
    }

    @Test
    void a_value_that_a_live_answer_needs_is_not_taken_away() {
        setVariable.by(admin, "days", Map.of(Language.EN, "30", Language.DE, "30"));
        saved(Wish.first(State.LIVE, WITH_DAYS));

        assertThatThrownBy(() -> setVariable.by(admin, "days", Map.of(Language.DE, "30")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("in_use"));

        setVariable.by(admin, "days", Map.of(Language.EN, "14"));
        assertThat(values.all(admin.shop())).extracting(ShopValue::value).containsExactly("14");
    }

    @Test
    void what_was_tried_with_other_answers_is_not_saved() {
        saved(Wish.first(State.DRAFT, AnEntry.aboutReturns()));

        assertThatThrownBy(
                        () ->
                                saveEntry.by(
                                        admin, Wish.first(State.DRAFT, AnEntry.aboutReturns()), 0))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("outdated"));
    }

    @Test
    void the_entries_of_another_shop_are_not_there() {
        KnowledgeEntry foreign = saved(Wish.first(State.LIVE, AnEntry.aboutReturns()));
        Member stranger = Some.admin(Some.shop());

        assertThatThrownBy(() -> saveEntry.retire(stranger, foreign.id()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThat(entries.live(admin.shop())).hasSize(1);
    }

    @Test
    void a_shop_has_a_thousand_entries_at_most() {
        List<EntryDraft> many =
                IntStream.range(0, 1_000).mapToObj(i -> AnEntry.aboutReturns()).toList();
        saveEntry.drafts(admin, many);

        assertThatThrownBy(() -> saveEntry.drafts(admin, many.subList(0, 1)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("too_many_entries"));
    }

    @Test
    void no_shop_has_more_to_learn_than_a_server_can() {
        List<String> many = IntStream.range(0, 199).mapToObj(i -> "Line " + i + "?").toList();
        EntryDraft full =
                AnEntry.saying(
                        Optional.of(Intent.CUSTOMS),
                        new EntryText(Language.EN, "Duty?", many, "None."));
        for (int i = 0; i < 20; i++) {
            saved(Wish.first(State.LIVE, full));
        }

        assertThatThrownBy(() -> saved(Wish.first(State.LIVE, AnEntry.aboutReturns())))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("too_much_to_learn"));
        assertThat(saved(Wish.first(State.DRAFT, full)).isLive()).isFalse();
    }

    @Test
    void topics_of_a_shops_own_are_counted_as_well() {
        EntryDraft own =
                AnEntry.saying(Optional.empty(), AnEntry.text(Language.EN, "Own?", "Yes."));
        for (int i = 0; i < 300; i++) {
            saved(Wish.first(State.LIVE, own));
        }

        assertThatThrownBy(() -> saved(Wish.first(State.LIVE, own)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("too_much_to_learn"));
        assertThat(saved(Wish.first(State.LIVE, AnEntry.aboutReturns())).isLive()).isTrue();
    }

    private KnowledgeEntry saved(Wish wish) {
        return saveEntry.by(admin, wish, entries.revision(admin.shop()));
    }
}
