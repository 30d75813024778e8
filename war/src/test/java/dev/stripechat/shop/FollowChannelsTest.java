package dev.stripechat.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.MovableClock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of a shop's sales channels may carry the chat. */
class FollowChannelsTest {

    private static final Set<String> OWN = Set.of("https://shop.example");
    private static final String OTHER = "8".repeat(32);

    private final ShopId id = Some.shop();
    private final InMemoryShops shops = new InMemoryShops();
    private final InMemoryInstallations installations = new InMemoryInstallations();
    private final InMemorySalesChannels channels = new InMemorySalesChannels();
    private final InMemoryReconciliations reconciliations = new InMemoryReconciliations();
    private final FollowChannels follow =
            new FollowChannels(
                    shops,
                    installations,
                    channels,
                    new TakePages(shops, installations, channels, reconciliations),
                    MovableClock.atNoon());

    @BeforeEach
    void the_shop_has_a_page_that_was_written_by_hand() {
        Shop shop = new Shop(id, "Demo shop", Language.EN);
        shop.allowPages(List.of("https://written.example"));
        shops.keep(shop);
    }

    @Test
    void pages_of_a_channel_are_allowed() {
        follow.of(id, OWN, List.of(ASalesChannel.facts(ASalesChannel.ID, "https://a.example")));

        assertThat(origins())
                .containsExactlyInAnyOrder(
                        "https://written.example", "https://shop.example", "https://a.example");
        assertThat(channels.named(id, ASalesChannel.ID)).isPresent();
    }

    @Test
    void pages_of_a_channel_that_is_gone_are_not() {
        follow.of(
                id,
                OWN,
                List.of(
                        ASalesChannel.facts(ASalesChannel.ID, "https://a.example"),
                        ASalesChannel.facts(OTHER, "https://b.example")));

        follow.of(id, OWN, List.of(ASalesChannel.facts(OTHER, "https://c.example")));

        assertThat(origins())
                .containsExactlyInAnyOrder(
                        "https://written.example", "https://shop.example", "https://c.example");
        assertThat(channels.of(id)).extracting(SalesChannel::id).containsExactly(OTHER);
    }

    @Test
    void the_shop_itself_stays_allowed_though_no_channel_is_there() {
        follow.of(id, OWN, List.of(ASalesChannel.facts(OTHER, "https://shop.example")));

        follow.of(id, OWN, List.of());

        assertThat(origins())
                .containsExactlyInAnyOrder("https://written.example", "https://shop.example");
    }

    @Test
    void a_page_that_is_another_shops_stays_theirs_until_they_leave_it() {
        Shop other = new Shop(Some.shop(), "Another shop", Language.EN);
        other.allowPages(List.of("https://a.example", "https://shop.example"));
        shops.keep(other);
        List<ChannelFacts> said =
                List.of(ASalesChannel.facts(ASalesChannel.ID, "https://a.example"));

        follow.of(id, OWN, said);
        assertThat(origins()).containsExactly("https://written.example");
        assertThat(other.origins()).hasSize(2);

        other.allowPages(List.of());
        follow.of(id, OWN, said);
        assertThat(origins()).contains("https://a.example", "https://shop.example");
    }

    @Test
    void what_a_shop_named_that_was_taken_out_is_free_and_what_was_written_for_it_is_not() {
        Shop other = claims(Some.shop(), "https://by-hand.example");
        installs(other.id());
        follow.of(other.id(), Set.of(), said("https://a.example"));
        follow.of(id, Set.of(), said("https://a.example", "https://by-hand.example"));
        assertThat(origins()).containsExactly("https://written.example");
        installations
                .of(other.id())
                .orElseThrow()
                .uninstalls(Optional.of(true), ASalesChannel.READ);

        follow.of(id, Set.of(), said("https://a.example", "https://by-hand.example"));

        assertThat(origins())
                .containsExactlyInAnyOrder("https://written.example", "https://a.example");
        assertThat(other.origins())
                .containsExactlyInAnyOrder("https://by-hand.example", "https://a.example");
    }

    @Test
    void the_page_where_a_shop_answers_is_its_though_another_one_named_it_first() {
        Shop other = claims(Some.shop(), "https://shop.example", "https://a.example");
        installs(id);

        follow.of(
                id,
                OWN,
                List.of(
                        ASalesChannel.facts(
                                ASalesChannel.ID, "https://a.example", "https://shop.example")));

        assertThat(origins())
                .containsExactlyInAnyOrder("https://written.example", "https://shop.example");
        assertThat(other.origins()).containsExactly("https://a.example");
    }

    @Test
    void of_two_shops_that_answer_at_the_same_address_the_first_keeps_the_page() {
        Shop other = claims(Some.shop(), "https://written.example");
        installs(other.id());
        follow.of(other.id(), OWN, List.of());
        installs(id);

        follow.of(id, OWN, List.of());

        assertThat(origins()).containsExactly("https://written.example");
        assertThat(other.origins()).contains("https://shop.example");
    }

    @Test
    void who_has_answered_there_and_was_taken_out_since_keeps_no_page() {
        Shop other = claims(Some.shop());
        installs(other.id());
        follow.of(other.id(), OWN, List.of());
        installations
                .of(other.id())
                .orElseThrow()
                .uninstalls(Optional.of(true), ASalesChannel.READ);
        installs(id);

        follow.of(id, OWN, List.of());

        assertThat(origins()).contains("https://shop.example");
        assertThat(other.origins()).isEmpty();
    }

    @Test
    void who_has_answered_there_and_is_refused_since_keeps_no_page() {
        Shop other = claims(Some.shop());
        installs(other.id());
        follow.of(other.id(), OWN, List.of());
        Reconciliation looks = new Reconciliation(other.id());
        looks.isRefused(ASalesChannel.READ);
        reconciliations.keep(looks);
        installs(id);

        follow.of(id, OWN, List.of());

        assertThat(origins()).contains("https://shop.example");
        assertThat(other.origins()).isEmpty();
    }

    @Test
    void who_confirms_to_be_there_and_has_not_answered_keeps_no_page_from_who_has() {
        Shop other = claims(Some.shop(), "https://shop.example");
        installs(other.id());
        installs(id);

        follow.of(id, OWN, List.of());

        assertThat(origins()).contains("https://shop.example");
        assertThat(other.origins()).isEmpty();
    }

    @Test
    void a_shop_that_has_moved_since_it_answered_takes_nothing_by_it() {
        Shop other = claims(Some.shop(), "https://shop.example", "https://before.example");
        installs(id);

        follow.of(id, Set.of("https://before.example"), List.of());

        assertThat(origins()).containsExactly("https://written.example");
        assertThat(other.origins()).hasSize(2);
    }

    private static List<ChannelFacts> said(String... pages) {
        return List.of(ASalesChannel.facts(ASalesChannel.ID, pages));
    }

    private Shop claims(ShopId tenant, String... pages) {
        Shop other = new Shop(tenant, "Another shop", Language.EN);
        other.allowPages(List.of(pages));
        shops.keep(other);
        return other;
    }

    private void installs(ShopId tenant) {
        installations.keep(
                AnInstallation.confirmed(tenant, AnInstallation.id(), ASalesChannel.READ));
    }

    private Set<String> origins() {
        return shops.named(id).orElseThrow().origins();
    }
}
