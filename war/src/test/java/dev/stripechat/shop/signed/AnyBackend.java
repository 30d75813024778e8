package dev.stripechat.shop.signed;

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
public class AnyBackend extends BackendAddress {

    AnyBackend() {
        super(Optional.empty());
    }

    @Override
    InetAddress of(URI url) throws UnknownHostException {
        return InetAddress.getByName(url.getHost());
    }
}
