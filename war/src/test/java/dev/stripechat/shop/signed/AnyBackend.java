package dev.stripechat.shop.signed;

import dev.stripechat.runtime.outward.ShopHosts;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/** A control: calls to shops' backends without their guard, the look at the machine. */
@Alternative
@Priority(1)
@Dependent
public class AnyBackend extends ShopHosts {

    AnyBackend() {
        super(Optional.empty());
    }

    @Override
    public InetAddress of(URI url) throws UnknownHostException {
        return InetAddress.getByName(url.getHost());
    }
}
