package dev.stripechat.conversation;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.staff.Member;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of conversations keeps of a conversation itself. */
public interface ConversationsContract extends Together {

    Conversations conversations();

    @Test
    default void a_conversation_is_found_by_its_own_shop() {
        Conversation kept = kept(aConversation().in(Language.DE));

        Conversation found = found(kept);

        assertThat(found.id()).isEqualTo(kept.id());
        assertThat(found.language()).isEqualTo(Language.DE);
        assertThat(found.inCharge()).isEqualTo(InCharge.ASSISTANT);
    }

    @Test
    default void another_shop_finds_no_conversation_by_its_id() {
        Conversation kept = kept(aConversation());
        ShopId other = Some.shop();

        assertThat(fromOne(() -> conversations().named(other, kept.id()))).isEmpty();
        assertThat(fromOne(() -> conversations().held(other, kept.id()))).isEmpty();
    }

    @Test
    default void an_id_that_was_never_given_finds_no_conversation() {
        ConversationId unknown = new ConversationId(UUID.randomUUID());

        assertThat(fromOne(() -> conversations().named(Some.shop(), unknown))).isEmpty();
        assertThat(fromOne(() -> conversations().held(Some.shop(), unknown))).isEmpty();
        assertThat(fromOne(() -> conversations().heldForJob(unknown))).isEmpty();
    }

    @Test
    default void a_job_finds_a_conversation_without_its_shop() {
        Conversation kept = kept(aConversation());

        Conversation found = fromOne(() -> conversations().heldForJob(kept.id()).orElseThrow());

        assertThat(found.shop()).isEqualTo(kept.shop());
    }

    @Test
    default void who_holds_a_conversation_has_the_same_object_as_who_reads_it() {
        Conversation kept = kept(aConversation());

        inOne(
                () -> {
                    Conversation read = found(kept);
                    Conversation held = held(kept);
                    Conversation heldForJob = conversations().heldForJob(kept.id()).orElseThrow();

                    assertThat(held).isSameAs(read).isSameAs(heldForJob);
                });
    }

    @Test
    default void a_new_conversation_has_no_agent_and_nobody_spoke_in_it() {
        Conversation kept = kept(aConversation());

        Conversation found = found(kept);

        assertThat(found.agent()).isEmpty();
        assertThat(found.lastAuthor()).isEmpty();
        assertThat(found.preview()).isEmpty();
        assertThat(found.lastNumber()).isZero();
        assertThat(found.answeredUpTo()).isZero();
    }

    @Test
    default void who_took_a_conversation_is_known_afterwards() {
        Conversation kept = kept(aConversation().handedOver());
        Member ada = Some.agent(kept.shop(), "Ada");

        inOne(() -> held(kept).take(ada.id(), ada.name()));

        assertThat(found(kept).inCharge()).isEqualTo(InCharge.AGENT);
        assertThat(found(kept).agent()).contains(new Conversation.Agent(ada.id(), "Ada"));
    }

    @Test
    default void what_a_conversation_learns_in_one_transaction_it_knows_in_the_next() {
        Conversation kept = kept(aConversation().shopperSaid("Hello?"));

        inOne(() -> held(kept).handOver());
        inOne(() -> held(kept).answered(1));

        assertThat(found(kept).inCharge()).isEqualTo(InCharge.NOBODY);
        assertThat(found(kept).answeredUpTo()).isEqualTo(1);
    }

    @Test
    default void who_closed_a_conversation_is_known_afterwards() {
        Conversation kept = kept(aConversation().shopperSaid("Hello?"));
        Member ada = Some.agent(kept.shop(), "Ada");
        inOne(() -> held(kept).take(ada.id(), ada.name()));

        inOne(() -> held(kept).close(ada.id()));

        assertThat(found(kept).state()).isEqualTo(ConversationState.CLOSED);
        assertThat(found(kept).agent()).map(Conversation.Agent::name).contains("Ada");
        inOne(() -> held(kept).wake());
        assertThat(found(kept).state()).isEqualTo(ConversationState.OPEN);
        assertThat(found(kept).inCharge()).isEqualTo(InCharge.ASSISTANT);
    }

    @Test
    default void in_a_closed_conversation_nobody_waits_for_an_answer() {
        Conversation kept = kept(aConversation().shopperSaid("Hello?"));
        Member ada = Some.agent(kept.shop(), "Ada");

        inOne(() -> held(kept).close(ada.id()));

        assertThat(fromOne(() -> conversations().unanswered(10_000))).doesNotContain(kept.id());
    }

    @Test
    default void checkout_and_refused_claims_are_kept() {
        Conversation kept = kept(aConversation());
        assertThat(found(kept).checkoutId()).isEmpty();
        assertThat(found(kept).refusedClaims()).isZero();

        inOne(
                () ->
                        held(kept)
                                .atCheckout(
                                        "checkout-1", Optional.of("channel-1"), Optional.empty()));
        inOne(() -> held(kept).claimed());

        assertThat(found(kept).checkoutId()).contains("checkout-1");
        assertThat(found(kept).refusedClaims()).isOne();
    }

    @Test
    default void the_last_word_is_kept_with_its_author_and_number() {
        Conversation kept = kept(aConversation().shopperSaid("Hello?").assistantSaid("Good day."));

        Conversation found = found(kept);

        assertThat(found.lastAuthor()).contains(Author.ASSISTANT);
        assertThat(found.preview()).isEqualTo("Good day.");
        assertThat(found.lastNumber()).isEqualTo(2);
    }

    @Test
    default void times_are_kept_to_the_millisecond() {
        Instant noon = Instant.parse("2026-03-02T12:00:00.987Z");
        Conversation kept = kept(aConversation().startedAt(noon).shopperSaid("Hello?"));

        Conversation found = found(kept);

        assertThat(found.startedAt()).isEqualTo(noon);
        assertThat(found.lastAt()).isEqualTo(noon.plusSeconds(1));
    }

    @Test
    default void the_newest_conversations_come_first_and_no_more_than_asked_for() {
        ShopId shop = Some.shop();
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        Conversation second = kept(spoken(shop, noon.plusSeconds(10)));
        Conversation third = kept(spoken(shop, noon));
        Conversation first = kept(spoken(shop, noon.plusSeconds(20)));

        assertThat(newest(shop, 200)).containsExactly(first.id(), second.id(), third.id());
        assertThat(newest(shop, 2)).containsExactly(first.id(), second.id());
    }

    @Test
    default void conversations_without_a_word_and_those_of_other_shops_are_not_listed() {
        ShopId shop = Some.shop();
        kept(aConversation().of(shop));
        kept(aConversation().shopperSaid("Hello?"));

        assertThat(newest(shop, 200)).isEmpty();
    }

    @Test
    default void shoppers_who_wait_for_an_answer_are_found_the_longest_wait_first() {
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        ShopId shop = Some.shop();
        Conversation later = kept(spoken(shop, noon.plusSeconds(10)));
        Conversation earlier = kept(spoken(shop, noon));
        Conversation dealtWith = kept(spoken(shop, noon).answered());
        Conversation silent = kept(aConversation());
        Conversation toldOnly = kept(aConversation().assistantSaid("Good day."));

        List<ConversationId> waiting = fromOne(() -> conversations().unanswered(10_000));

        assertThat(waiting).containsSubsequence(earlier.id(), later.id());
        assertThat(waiting).doesNotContain(dealtWith.id(), silent.id(), toldOnly.id());
    }

    @Test
    default void a_shopper_who_waits_is_found_once_and_no_more_than_asked_for() {
        Conversation twice = kept(aConversation().shopperSaid("Hello?").shopperSaid("Hello??"));
        kept(aConversation().shopperSaid("Hello?"));

        assertThat(fromOne(() -> conversations().unanswered(10_000))).containsOnlyOnce(twice.id());
        assertThat(fromOne(() -> conversations().unanswered(1))).hasSize(1);
    }

    private static AConversation spoken(ShopId shop, Instant at) {
        return aConversation().of(shop).startedAt(at).shopperSaid("Hello?");
    }

    private Conversation kept(AConversation told) {
        return fromOne(() -> told.keptIn(conversations()));
    }

    private Conversation found(Conversation kept) {
        return fromOne(() -> conversations().named(kept.shop(), kept.id()).orElseThrow());
    }

    private Conversation held(Conversation kept) {
        return conversations().held(kept.shop(), kept.id()).orElseThrow();
    }

    private List<ConversationId> newest(ShopId shop, int most) {
        return fromOne(() -> conversations().newest(shop, most)).stream()
                .map(Conversation::id)
                .toList();
    }
}
