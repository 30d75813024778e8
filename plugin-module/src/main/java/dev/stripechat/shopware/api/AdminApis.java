package dev.stripechat.shopware.api;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The way to every shop. Tokens are kept here, so one of these serves all threads; it lives as long as the server. */
public final class AdminApis implements AutoCloseable {

    private final Clock clock;
    private final PinnedExchange exchange;
    private final PinnedExchange hurried;
    private final Map<ShopAccess, ShopCalls> shops = new ConcurrentHashMap<>();
    private final Map<ShopAccess, ShopCalls> awaited = new ConcurrentHashMap<>();

    /** Shops are where the check says; tokens age by the clock. */
    public AdminApis(HostCheck hosts, Clock clock) {
        this(
                hosts,
                clock,
                PinnedExchange.Patience.USUAL,
                (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    AdminApis(
            HostCheck hosts, Clock clock, PinnedExchange.Patience patience, SSLSocketFactory tls) {
        this.clock = clock;
        exchange = new PinnedExchange(hosts, patience, tls);
        hurried = new PinnedExchange(hosts, PinnedExchange.Patience.SHORT, tls);
    }

    /** That shop, with those keys. */
    public AdminApi of(ShopAccess access) {
        return new ShopwareShop(shops.computeIfAbsent(access, one -> calls(one, exchange)));
    }

    /**
     * The same for whom a page waits: a shop that does not answer within seconds is silent. It has tokens of its own, so that
     * nobody waits here for an answer that others wait for longer.
     */
    public AdminApi hurried(ShopAccess access) {
        return new ShopwareShop(awaited.computeIfAbsent(access, one -> calls(one, hurried)));
    }

    /** Forgets the tokens of an address: its keys were changed, or the shop is gone. */
    public void forget(URI shop) {
        URI address = new ShopAccess(shop, "", "").shop();
        for (Map<ShopAccess, ShopCalls> known : List.of(shops, awaited)) {
            known.keySet().stream()
                    .filter(access -> access.shop().equals(address))
                    .map(known::remove)
                    .forEach(ShopCalls::close);
        }
    }

    @Override
    public void close() {
        for (Map<ShopAccess, ShopCalls> known : List.of(shops, awaited)) {
            known.values().forEach(ShopCalls::close);
            known.clear();
        }
        exchange.close();
        hurried.close();
    }

    private ShopCalls calls(ShopAccess access, PinnedExchange way) {
        ShopwareRest rest =
                RestClientBuilder.newBuilder()
                        .baseUri(access.shop())
                        .followRedirects(false)
                        .register(new PinnedConnector(way))
                        .property("microprofile.rest.client.disable.default.mapper", true)
                        .build(ShopwareRest.class);
        return new ShopCalls(access, rest, clock);
    }
}
