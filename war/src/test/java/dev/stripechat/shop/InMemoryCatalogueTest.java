package dev.stripechat.shop;

import static dev.stripechat.shop.AnOrder.anOrder;
import static dev.stripechat.shop.SomeOffers.prices;
import static dev.stripechat.shop.SomeOffers.someOffers;
import static dev.stripechat.shop.SomeOffers.tier;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.Optional;

class InMemoryCatalogueTest implements CatalogueContract {

    private static final CodeFacts CODE =
            new CodeFacts(
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    Instant.EPOCH);

    private final ShopId shop = Some.shop();
    private final InMemoryCatalogue catalogue = new InMemoryCatalogue();

    InMemoryCatalogueTest() {
        catalogue.offers(
                aisle(Language.DE),
                ways("Karte, Wallet und mehr", "Kreditkarte", "Rechnung")
                        .goesTo("DE", "Deutschland")
                        .goesTo("AT", "Österreich")
                        .all());
        catalogue.offers(
                aisle(Language.EN), ways("Card, wallet and more", "Credit card", "Invoice").all());
        sells();
        catalogue.knows("SOMMER10", CODE);
    }

    private void sells() {
        catalogue.sells(
                aisle(Language.EN),
                SomeProduct.called("Mug")
                        .left(SomeProduct.stock(10))
                        .like("Material", "Clay")
                        .all());
        catalogue.sells(
                aisle(Language.DE),
                SomeProduct.called("Hemd")
                        .in("Größe", "S", SomeProduct.stock(3))
                        .in("Größe", "L", SomeProduct.stock(0))
                        .all());
    }

    private static SomeOffers ways(String... names) {
        SomeOffers offers =
                someOffers()
                        .ships(
                                new ShippingOffer(
                                        "Standard",
                                        false,
                                        Optional.of(new DeliverySpan(1, 3, DeliverySpan.Unit.DAY)),
                                        Optional.of(
                                                prices(
                                                        ShippingOffer.By.VALUE,
                                                        tier("0", "50", 490),
                                                        tier("50", "0", 0)))))
                        .ships("Express", 1, 1, 990);
        for (String name : names) {
            offers.isPaidBy(name, false);
        }
        return offers;
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public Aisle aisle(Language language) {
        return new Aisle(shop, "storefront", language);
    }

    @Override
    public Aisle outlet() {
        return new Aisle(shop, "outlet", Language.EN);
    }

    @Override
    public String order() {
        SeenOrder order = anOrder().costing(2500).seen();
        catalogue.knows(order);
        return order.id();
    }

    @Override
    public void isSilent(ShopUnread.Why why) {
        catalogue.isSilent(Optional.of(why));
    }
}
