package dev.stripechat.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of sales channels, and of the keys that sign for shops, keeps. */
public interface SalesChannelsContract extends Together {

    Storefront BARE =
            new Storefront(
                    Optional.empty(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false);

    SalesChannels salesChannels();

    TokenKeys tokenKeys();

    Shops shops();

    @Test
    default void a_channel_is_found_with_all_that_is_set_in_it() {
        ShopId shop = shopWithChannel("https://a.example", "https://b.example");

        SalesChannel found = channel(shop);

        assertThat(found.origins()).isEqualTo(Set.of("https://a.example", "https://b.example"));
        assertThat(found.storefront()).isEqualTo(ASalesChannel.SET);
        assertThat(found.readAt()).isEqualTo(ASalesChannel.READ);
        assertThat(found.name()).isEqualTo("Storefront");
    }

    @Test
    default void what_is_set_here_goes_before_the_shops_own_form_and_outlives_a_look_at_it() {
        ShopId shop = shopWithChannel("https://a.example");
        OwnLook own =
                OwnLook.of(
                        Optional.of("#8a1c5b"),
                        Optional.of("auto"),
                        Optional.of("Hallo!"),
                        Optional.empty());
        inOne(() -> salesChannels().named(shop, ASalesChannel.ID).orElseThrow().wears(own));

        inOne(
                () ->
                        salesChannels()
                                .named(shop, ASalesChannel.ID)
                                .orElseThrow()
                                .follow(
                                        new ChannelFacts(ASalesChannel.ID, "Bare", Set.of(), BARE),
                                        ASalesChannel.READ));

        assertThat(channel(shop).ownLook()).isEqualTo(own);
        assertThat(channel(shop).asInTheShop()).isEqualTo(BARE);
        assertThat(channel(shop).storefront().brand()).contains("#8a1c5b");
        assertThat(channel(shop).storefront().welcomes()).containsEntry(Language.DE, "Hallo!");
    }

    @Test
    default void a_channel_is_changed_and_forgotten() {
        ShopId shop = shopWithChannel("https://a.example");
        inOne(
                () ->
                        salesChannels()
                                .named(shop, ASalesChannel.ID)
                                .orElseThrow()
                                .follow(
                                        new ChannelFacts(ASalesChannel.ID, "Bare", Set.of(), BARE),
                                        ASalesChannel.READ.plus(Duration.ofHours(1))));
        assertThat(channel(shop).storefront()).isEqualTo(BARE);
        assertThat(channel(shop).origins()).isEmpty();

        inOne(
                () ->
                        salesChannels()
                                .forget(
                                        salesChannels()
                                                .named(shop, ASalesChannel.ID)
                                                .orElseThrow()));

        assertThat(fromOne(() -> salesChannels().of(shop))).isEmpty();
    }

    @Test
    default void a_channel_of_one_shop_is_not_that_of_another() {
        ShopId mine = shopWithChannel("https://a.example");
        ShopId yours = opened();

        assertThat(fromOne(() -> salesChannels().of(yours))).isEmpty();
        assertThat(fromOne(() -> salesChannels().named(yours, ASalesChannel.ID))).isEmpty();
        assertThat(fromOne(() -> salesChannels().of(mine))).hasSize(1);
    }

    @Test
    default void a_key_is_found_by_its_shop() {
        ShopId shop = opened();
        TokenKey key = new TokenKey(shop, AnInstallation.BOX, ASalesChannel.READ);
        inOne(() -> tokenKeys().keep(key));

        TokenKey found = fromOne(() -> tokenKeys().of(shop).orElseThrow());

        assertThat(found.publicKey()).isEqualTo(key.publicKey());
        assertThat(found.privateKey(AnInstallation.BOX))
                .isEqualTo(key.privateKey(AnInstallation.BOX));
        assertThat(fromOne(() -> tokenKeys().claimed(shop))).isPresent();
        assertThat(fromOne(() -> tokenKeys().of(Some.shop()))).isEmpty();
        assertThat(fromOne(() -> tokenKeys().claimed(Some.shop()))).isEmpty();
    }

    private ShopId shopWithChannel(String... origins) {
        ShopId shop = opened();
        inOne(() -> salesChannels().keep(ASalesChannel.of(shop, origins)));
        return shop;
    }

    private ShopId opened() {
        ShopId shop = Some.shop();
        inOne(() -> shops().keep(new Shop(shop, "Demo shop", Language.EN)));
        return shop;
    }

    private SalesChannel channel(ShopId shop) {
        return fromOne(() -> salesChannels().named(shop, ASalesChannel.ID).orElseThrow());
    }
}
