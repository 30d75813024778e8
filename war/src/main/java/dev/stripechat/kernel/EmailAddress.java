package dev.stripechat.kernel;

import java.net.IDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An e-mail address as a mail server takes it: ASCII, one {@code @}, nothing that could end a line or a header.
 *
 * @param value the address; its domain is in small letters
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("(?![.])(?!.*[.][.])[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}+(?<![.])");
    private static final Pattern LABEL = Pattern.compile("(?!-)[a-z0-9-]{1,63}+(?<!-)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]*+");
    private static final Set<String> BLIND_TO_DOTS = Set.of("gmail.com", "googlemail.com");
    private static final String DOTS = "•••";

    /**
     * Reads what somebody typed; a domain may be written with letters of any script.
     *
     * @throws Refusal invalid ({@code bad_address})
     */
    public static EmailAddress of(String typed) {
        return read(typed.strip())
                .orElseThrow(
                        () ->
                                Refusal.invalid(
                                        "bad_address", "This does not look like a mail address."));
    }

    private static Optional<EmailAddress> read(String typed) {
        int at = typed.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL || typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(typed.substring(at + 1)).toLowerCase(Locale.ROOT);
            String address = typed.substring(0, at) + "@" + domain;
            return Optional.of(address).filter(EmailAddress::isGood).map(EmailAddress::new);
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    private static boolean isGood(String address) {
        String[] labels = domain(address).split("[.]", -1);
        return address.length() <= LONGEST
                && LOCAL.matcher(local(address)).matches()
                && labels.length > 1
                && !NUMBER.matcher(labels[labels.length - 1]).matches()
                && Arrays.stream(labels).allMatch(label -> LABEL.matcher(label).matches());
    }

    private static String local(String address) {
        return address.substring(0, address.lastIndexOf('@'));
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /**
     * The mailbox behind it, for counting: what is written differently and arrives at the same place, is the same.
     */
    public String mailbox() {
        String local = local(value).toLowerCase(Locale.ROOT).replaceFirst("(?<=.)\\+.*", "");
        String domain = domain(value);
        return (BLIND_TO_DOTS.contains(domain) ? local.replace(".", "") : local) + "@" + domain;
    }

    /** As much of it as its owner recognises: {@code d•••@shop.example}. */
    public String masked() {
        return value.substring(0, 1) + DOTS + value.substring(value.lastIndexOf('@'));
    }

    /** Without the address: it does not belong into a log. */
    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}
