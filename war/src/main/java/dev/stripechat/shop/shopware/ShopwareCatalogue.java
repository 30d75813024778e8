package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.Aisle;
import dev.stripechat.shop.Catalogue;
import dev.stripechat.shop.CodeFacts;
import dev.stripechat.shop.Offers;
import dev.stripechat.shop.ProductFacts;
import dev.stripechat.shop.SeenOrder;
import dev.stripechat.shop.ShopUnread;
import dev.stripechat.shopware.api.AdminApi;
import dev.stripechat.shopware.api.KeysRefused;
import dev.stripechat.shopware.api.PrivilegesMissing;
import dev.stripechat.shopware.api.SalesChannel;
import dev.stripechat.shopware.api.ShopFailure;
import dev.stripechat.shopware.api.ShopSilent;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a Shopware shop offers, asked over its Admin API while a shopper waits. */
@Dependent
class ShopwareCatalogue implements Catalogue {

    private final Lines lines;
    private final ShelfLooks looks;
    private final Clock clock;

    @Inject
    ShopwareCatalogue(Lines lines, ShelfLooks looks, Clock clock) {
        this.lines = lines;
        this.looks = looks;
        this.clock = clock;
    }

    @Override
    public Optional<Offers> offers(Aisle aisle) {
        return looks.kept(
                aisle, clock.instant(), () -> asked(aisle.shop(), api -> offers(api, aisle)));
    }

    private Optional<Offers> offers(AdminApi api, Aisle aisle) {
        Instant began = clock.instant();
        return language(api, aisle)
                .flatMap(language -> api.offers(aisle.salesChannel(), language))
                .map(shown -> OffersShown.of(shown, began));
    }

    @Override
    public List<ProductFacts> products(Aisle aisle, List<String> words) {
        Instant began = clock.instant();
        return asked(
                aisle.shop(),
                api ->
                        language(api, aisle).stream()
                                .flatMap(
                                        language ->
                                                api
                                                        .productsNamed(
                                                                words,
                                                                aisle.salesChannel(),
                                                                language)
                                                        .stream())
                                .map(product -> ProductShown.of(product, began))
                                .toList());
    }

    @Override
    public Optional<CodeFacts> code(Aisle aisle, String code, Optional<String> customer) {
        Instant began = clock.instant();
        return asked(aisle.shop(), api -> api.promotionCode(code))
                .map(shown -> CodeShown.of(shown, aisle.salesChannel(), customer, began));
    }

    @Override
    public List<SeenOrder> orders(ShopId shop, List<String> orderIds) {
        Instant began = clock.instant();
        return asked(shop, api -> api.orders(orderIds)).stream()
                .map(order -> OrderShown.of(order, began))
                .toList();
    }

    /** That of a page of the channel, else the one it starts with. */
    private Optional<String> language(AdminApi api, Aisle aisle) {
        return looks.channel(aisle, clock.instant(), () -> api.salesChannel(aisle.salesChannel()))
                .filter(SalesChannel::active)
                .map(channel -> language(channel, aisle.language()));
    }

    private static String language(SalesChannel channel, Language wanted) {
        return channel.domains().stream()
                .filter(domain -> domain.locale().startsWith(wanted.tag()))
                .map(SalesChannel.Domain::languageId)
                .findFirst()
                .orElse(channel.languageId());
    }

    private <T> T asked(ShopId shop, Function<AdminApi, T> question) {
        AdminApi api =
                lines.hurried(shop)
                        .orElseThrow(() -> unread(ShopUnread.Why.CLOSED, "not installed there"));
        try {
            return looks.within(shop, () -> question.apply(api));
        } catch (ShopSilent | Refusal silent) {
            throw unread(ShopUnread.Why.SILENT, "the shop gives no answer in time");
        } catch (KeysRefused | PrivilegesMissing refused) {
            throw unread(ShopUnread.Why.KEYS_REFUSED, "the shop does not accept our keys for this");
        } catch (ShopFailure other) {
            throw unread(ShopUnread.Why.REFUSED, other.getClass().getSimpleName());
        }
    }

    private static ShopUnread unread(ShopUnread.Why why, String what) {
        return new ShopUnread(why, what, Optional.empty());
    }
}
