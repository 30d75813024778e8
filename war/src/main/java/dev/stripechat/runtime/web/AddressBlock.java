package dev.stripechat.runtime.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike, as in {@code 10.0.0.0/8}; one address is a block, too.
 *
 * @param bits how many of the first bits are the same
 */
record AddressBlock(InetAddress start, int bits) {

    private static final Pattern FOUR_NUMBERS =
            Pattern.compile(
                    "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
    private static final Pattern WITH_COLONS = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final int LONGEST = 45;

    /**
     * Reads it from the configuration.
     *
     * @throws IllegalArgumentException when it is none
     */
    static AddressBlock of(String text) {
        String[] parts = text.strip().split("/", -1);
        InetAddress start = address(parts[0]).orElseThrow(() -> wrong(text));
        int whole = start.getAddress().length * 8;
        try {
            int bits = parts.length == 1 ? whole : Integer.parseInt(parts[1]);
            if (parts.length > 2 || bits < 0 || bits > whole) {
                throw wrong(text);
            }
            return new AddressBlock(start, bits);
        } catch (NumberFormatException noNumber) {
            throw wrong(text);
        }
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("\"" + text + "\" is no address and no block of them");
    }

    /** An address written out; a name is none, so that nobody is asked for it. */
    static Optional<InetAddress> address(String text) {
        boolean isWrittenOut =
                text.length() <= LONGEST
                        && (FOUR_NUMBERS.matcher(text).matches()
                                || WITH_COLONS.matcher(text).matches());
        try {
            return isWrittenOut ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException wrong) {
            return Optional.empty();
        }
    }

    boolean holds(InetAddress address) {
        byte[] ours = start.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            if (((ours[bit / 8] ^ theirs[bit / 8]) & 0x80 >> bit % 8) != 0) {
                return false;
            }
        }
        return true;
    }
}
