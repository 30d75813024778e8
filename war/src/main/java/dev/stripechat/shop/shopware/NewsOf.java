package dev.stripechat.shop.shopware;

import dev.stripechat.shop.ShopNews;
import dev.stripechat.shop.ShopNews.Kind;
import dev.stripechat.shopware.EntityChange;
import dev.stripechat.shopware.Webhook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a webhook tells, with nothing in it about a person: what is needed of the rest is read from the shop anew. */
final class NewsOf {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern ORDERS =
            Pattern.compile("(checkout\\.order|state_(enter|leave)\\.order)[._].*");

    private static final Map<String, Kind> LIFE =
            Map.of(
                    "app.installed", Kind.INSTALLED,
                    "app.updated", Kind.UPDATED,
                    "app.activated", Kind.ACTIVATED,
                    "app.deactivated", Kind.DEACTIVATED,
                    "app.deleted", Kind.DELETED);

    private static final Set<String> STOREFRONT = Set.of("sales_channel", "sales_channel_domain");

    private NewsOf() {}

    /** Each order and each customer by itself; never nothing. */
    static List<ShopNews> a(Webhook webhook, Optional<Long> number, Optional<String> version) {
        Optional<Kind> life = Optional.ofNullable(LIFE.get(webhook.event()));
        if (life.isPresent()) {
            return List.of(new ShopNews(life.get(), "", webhook.keepUserData(), number, version));
        }
        List<ShopNews> news =
                Stream.concat(
                                webhook.changes().stream()
                                        .flatMap(change -> written(change).stream()),
                                told(webhook).stream())
                        .filter(NewsOf::isNamed)
                        .distinct()
                        .toList();
        return news.isEmpty() ? List.of(ShopNews.of(Kind.OTHER, "")) : news;
    }

    private static Optional<ShopNews> written(EntityChange change) {
        if (change.entity().equals("order") && change.isLive()) {
            return change.id().map(id -> ShopNews.of(Kind.ORDER_TOUCHED, id));
        }
        if (STOREFRONT.contains(change.entity())) {
            return Optional.of(ShopNews.of(Kind.STOREFRONT_TOUCHED, ""));
        }
        boolean isGone = change.operation() == EntityChange.Operation.DELETE;
        return change.id()
                .filter(id -> isGone && change.entity().equals("customer"))
                .map(id -> ShopNews.of(Kind.CUSTOMER_DELETED, id));
    }

    private static boolean isNamed(ShopNews news) {
        return news.kind() == Kind.STOREFRONT_TOUCHED || ID.matcher(news.id()).matches();
    }

    private static Optional<ShopNews> told(Webhook webhook) {
        if (webhook.event().equals("app.config.changed")) {
            return Optional.of(ShopNews.of(Kind.STOREFRONT_TOUCHED, ""));
        }
        if (webhook.event().equals("checkout.customer.deleted")) {
            return webhook.idOf("customer").map(id -> ShopNews.of(Kind.CUSTOMER_DELETED, id));
        }
        return webhook.idOf("order")
                .filter(id -> ORDERS.matcher(webhook.event()).matches())
                .map(id -> ShopNews.of(Kind.ORDER_TOUCHED, id));
    }
}
