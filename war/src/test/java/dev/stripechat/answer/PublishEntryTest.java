package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.answer.KnowledgeEntry.State;
import dev.stripechat.answer.PublishEntry.Publication;
import dev.stripechat.answer.Trial.Score;
import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.staff.Member;
import dev.stripechat.staff.RecordingAuditLog;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublishEntryTest {

    private static final Score NONE = new Score(0, 0, 0, 0);
    private static final Score ONE_WRONG = new Score(0, 1, 0, 0);

    private final InMemoryKnowledge entries = new InMemoryKnowledge();
    private final SaveEntry saveEntry =
            new SaveEntry(
                    entries, new InMemoryShopValues(), new RecordingAuditLog(), Clock.systemUTC());
    private final Member admin = Some.admin(Some.shop());
    private final List<Wish> tried = new ArrayList<>();
    private Score after = NONE;
    private final PublishEntry publishEntry = new PublishEntry(entries, this::tries, saveEntry);

    @Test
    void what_would_make_more_answers_wrong_does_not_go_live() {
        after = ONE_WRONG;

        Publication publication = published(Wish.first(State.LIVE, AnEntry.aboutReturns()));

        assertThat(publication).isInstanceOf(Publication.Blocked.class);
        assertThat(entries.all(admin.shop())).isEmpty();
    }

    @Test
    void what_makes_none_wrong_goes_live() {
        Publication publication = published(Wish.first(State.LIVE, AnEntry.aboutReturns()));

        assertThat(publication).isInstanceOf(Publication.Kept.class);
        assertThat(entries.live(admin.shop())).hasSize(1);
        assertThat(tried).hasSize(1);
    }

    @Test
    void a_draft_is_kept_whatever_it_would_do() {
        after = ONE_WRONG;

        Publication publication = published(Wish.first(State.DRAFT, AnEntry.aboutReturns()));

        assertThat(publication).isInstanceOf(Publication.Kept.class);
        assertThat(tried).isEmpty();
    }

    @Test
    void an_older_version_can_be_said_again_and_what_was_retired_is_a_draft_then() {
        KnowledgeEntry first = kept(Wish.first(State.LIVE, AnEntry.aboutReturns()));
        EntryDraft other =
                AnEntry.saying(first.intent(), AnEntry.text(Language.EN, "Returns?", "No."));
        kept(new Wish(Optional.of(first.id()), 1, State.DRAFT, other));
        saveEntry.retire(admin, first.id());

        Publication publication = publishEntry.restored(admin, first.id(), 1, 3);

        KnowledgeEntry restored = ((Publication.Kept) publication).entry();
        assertThat(restored.version()).isEqualTo(4);
        assertThat(restored.state()).isEqualTo(State.DRAFT);
        assertThat(restored.draft()).usingRecursiveComparison().isEqualTo(first.draft());
    }

    @Test
    void an_older_version_of_what_is_live_is_tried_as_well() {
        KnowledgeEntry first = kept(Wish.first(State.LIVE, AnEntry.aboutReturns()));
        kept(new Wish(Optional.of(first.id()), 1, State.LIVE, AnEntry.aboutReturns()));
        after = ONE_WRONG;

        Publication publication = publishEntry.restored(admin, first.id(), 1, 2);

        assertThat(publication).isInstanceOf(Publication.Blocked.class);
        assertThat(entries.named(admin.shop(), first.id()).orElseThrow().version()).isEqualTo(2);
    }

    private Trial tries(ShopId shop, Wish wish, Set<String> rightly) {
        tried.add(wish);
        return new Trial(List.of(), NONE, after, List.of());
    }

    private KnowledgeEntry kept(Wish wish) {
        return ((Publication.Kept) published(wish)).entry();
    }

    private Publication published(Wish wish) {
        return publishEntry.by(admin, wish, Set.of());
    }
}
