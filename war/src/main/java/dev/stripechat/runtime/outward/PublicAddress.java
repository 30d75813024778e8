package dev.stripechat.runtime.outward;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells addresses that everybody reaches from those of this machine, of its network and of no network (RFC 6890). */
public final class PublicAddress {

    private static final int IPV4_BYTES = 4;

    private PublicAddress() {}

    /** Whether everybody reaches it. */
    public static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    /** Whether it stands for an IPv4 address inside it: somebody in between decides where it leads. */
    public static boolean isCarrier(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address && (isTranslated(bytes) || isSixToFour(bytes));
    }

    private static boolean isTranslated(byte[] bytes) {
        return startsWith(bytes, 0x00, 0x64, 0xff, 0x9b);
    }

    private static boolean isSixToFour(byte[] bytes) {
        return startsWith(bytes, 0x20, 0x02);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean isShared = first == 100 && second >= 64 && second < 128;
        boolean isSpecial = first == 192 && second == 0 && (bytes[2] == 0 || bytes[2] == 2);
        boolean isTrial =
                first == 198 && (second == 18 || second == 19 || second == 51 && bytes[2] == 100)
                        || first == 203 && second == 0 && bytes[2] == 113;
        return first != 0 && first < 224 && !isShared && !isSpecial && !isTrial;
    }

    /** Global unicast begins with 2000::/3; what carries an IPv4 address is as public as that. */
    private static boolean isPublic6(byte[] bytes) {
        boolean isGlobal = (bytes[0] & 0xe0) == 0x20;
        boolean isTeredo = startsWith(bytes, 0x20, 0x01, 0x00, 0x00);
        boolean isDocumentation = startsWith(bytes, 0x20, 0x01, 0x0d, 0xb8);
        if (isTranslated(bytes)) {
            return isPublic(Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length));
        }
        if (isSixToFour(bytes)) {
            return isPublic(Arrays.copyOfRange(bytes, 2, 2 + IPV4_BYTES));
        }
        return isGlobal && !isTeredo && !isDocumentation;
    }

    private static boolean isPublic(byte[] ipv4) {
        try {
            return is(InetAddress.getByAddress(ipv4));
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException(wrongLength);
        }
    }

    private static boolean startsWith(byte[] bytes, int... beginning) {
        for (int i = 0; i < beginning.length; i++) {
            if ((bytes[i] & 0xff) != beginning[i]) {
                return false;
            }
        }
        return true;
    }
}
