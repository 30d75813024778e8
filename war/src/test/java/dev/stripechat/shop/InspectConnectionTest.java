package dev.stripechat.shop;

import static dev.stripechat.shop.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.settings.InMemoryShopStandings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectConnectionTest {

    private final OrderRoom room = new OrderRoom();
    private final InMemoryInstallations installations = new InMemoryInstallations();
    private final InMemoryShops shops = new InMemoryShops();
    private final InMemorySalesChannels channels = new InMemorySalesChannels();
    private final InspectConnection inspectConnection =
            new InspectConnection(
                    installations,
                    new TakePages(shops, installations, channels, room.reconciliations),
                    channels,
                    new InMemoryShopStandings(),
                    room.reconciliations,
                    room.missed,
                    new TellerOfStates(() -> PaymentStanding.Kind.OPEN),
                    room.clock);

    @Test
    void a_shop_that_is_not_connected_has_nothing_to_show_and_is_not_late() {
        InspectConnection.Health health = inspectConnection.of(room.shop);

        assertThat(health.installation()).isEmpty();
        assertThat(health.isLate()).isFalse();
    }

    @Test
    void an_installed_shop_that_was_not_looked_through_for_a_quarter_of_an_hour_is_late() {
        installs();
        assertThat(inspectConnection.of(room.shop).isLate()).isFalse();
        room.clock.pass(Duration.ofMinutes(15));
        assertThat(inspectConnection.of(room.shop).isLate()).isTrue();

        room.polls();
        room.clock.pass(Duration.ofMinutes(15).minusMillis(1));
        assertThat(inspectConnection.of(room.shop).isLate()).isFalse();

        room.clock.pass(Duration.ofMillis(1));
        assertThat(inspectConnection.of(room.shop).isLate()).isTrue();
    }

    @Test
    void pages_that_it_names_and_another_shop_has_are_shown() {
        installs();
        Shop other = new Shop(Some.shop(), "Another shop", Language.EN);
        other.allowPages(List.of("https://shop.example", "https://theirs.example"));
        shops.keep(other);
        channels.keep(
                new SalesChannel(
                        room.shop,
                        ASalesChannel.facts(ASalesChannel.ID, "https://mine.example"),
                        room.clock.instant()));

        assertThat(inspectConnection.of(room.shop).takenPages())
                .containsExactly("https://shop.example");
    }

    @Test
    void what_was_missed_in_a_week_is_counted_and_the_latest_twenty_are_shown() {
        installs();
        room.polls();
        for (int i = 0; i < 25; i++) {
            room.pretend.changes(anOrder().called("o-" + i));
        }
        room.polls();
        assertThat(inspectConnection.of(room.shop).missedInAll()).isZero();

        room.clock.pass(TouchOrder.GRACE.plusMillis(1));
        assertThat(inspectConnection.of(room.shop).missedInAll()).isEqualTo(25);
        assertThat(inspectConnection.of(room.shop).missed()).hasSize(20);
        assertThat(inspectConnection.of(Some.shop()).missed()).isEmpty();

        room.clock.pass(Duration.ofDays(7));
        assertThat(inspectConnection.of(room.shop).missedInAll()).isZero();
    }

    private void installs() {
        installations.keep(
                AnInstallation.confirmed(room.shop, AnInstallation.id(), room.clock.instant()));
    }
}
