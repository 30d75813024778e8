package dev.stripechat.shop.shopware;

import dev.stripechat.shop.PageOrigin;
import dev.stripechat.shopware.api.SalesChannel;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the pages of a sales channel are, as a browser writes it. */
final class Domains {

    private Domains() {}

    /** Of addresses that are none, like the placeholder of a channel without a storefront, there is no origin. */
    static Set<String> origins(Collection<SalesChannel.Domain> domains) {
        return domains.stream()
                .map(domain -> PageOrigin.of(domain.url()))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
