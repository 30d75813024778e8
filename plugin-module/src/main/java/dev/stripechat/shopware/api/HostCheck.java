package dev.stripechat.shopware.api;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Decides which machine the address of a shop leads to; that one is called, and the name is not looked up again (T16). */
@FunctionalInterface
public interface HostCheck {

    /**
     * The machine to call now.
     *
     * @throws AddressRefused when nobody may be called there
     * @throws UnknownHostException when the name is nobody's
     */
    InetAddress of(URI address) throws UnknownHostException;
}
