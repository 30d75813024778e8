package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.outward.ShopHosts;
import dev.stripechat.shopware.api.AddressRefused;
import dev.stripechat.shopware.api.AdminApi;
import dev.stripechat.shopware.api.AdminApis;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Optional;

/** The way to the Admin API of each tenant's shop. */
@Dependent
class ShopLines implements Lines {

    private final FindKeys findKeys;
    private final AdminApis apis;

    @Inject
    ShopLines(FindKeys findKeys, AdminApis apis) {
        this.findKeys = findKeys;
        this.apis = apis;
    }

    @Override
    public Optional<AdminApi> of(ShopId shop) {
        return findKeys.of(shop).map(apis::of);
    }

    @Override
    public Optional<AdminApi> hurried(ShopId shop) {
        return findKeys.of(shop).map(apis::hurried);
    }

    /** One for the server: it keeps the tokens. */
    @Dependent
    static class Exchange {

        private final ShopHosts hosts;
        private final Clock clock;

        @Inject
        Exchange(ShopHosts hosts, Clock clock) {
            this.hosts = hosts;
            this.clock = clock;
        }

        @Produces
        @Singleton
        AdminApis apis() {
            return new AdminApis(this::machine, clock);
        }

        private InetAddress machine(URI address) throws UnknownHostException {
            try {
                return hosts.of(address);
            } catch (ShopHosts.Forbidden forbidden) {
                throw new AddressRefused();
            }
        }

        static void close(@Disposes AdminApis apis) {
            apis.close();
        }
    }
}
