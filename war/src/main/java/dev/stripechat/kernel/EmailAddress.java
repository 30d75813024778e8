package dev.stripechat.kernel;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An e-mail address as a mail server takes it: ASCII, one {@code @}, nothing that could end a line or a header.
 *
 * @param value the address; its domain is in small letters
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++";
    private static final String LABEL = "(?!-)[A-Za-z0-9-]++(?<!-)";
    private static final Pattern FORM =
            Pattern.compile(
                    ("(?<local>" + ATOM + "(?:\\." + ATOM + ")*+)")
                            + ("@(?<domain>" + LABEL + "(?:\\." + LABEL + ")++)"));
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
            return Optional.of(address)
                    .filter(text -> text.length() <= LONGEST && FORM.matcher(text).matches())
                    .map(EmailAddress::new);
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    /**
     * The mailbox behind it, for counting: what is written differently and arrives at the same place, is the same.
     */
    public String mailbox() {
        Matcher parts = parts();
        String local =
                parts.group("local").toLowerCase(Locale.ROOT).replaceFirst("(?<=.)\\+.*", "");
        String domain = parts.group("domain");
        return (BLIND_TO_DOTS.contains(domain) ? local.replace(".", "") : local) + "@" + domain;
    }

    /** As much of it as its owner recognises: {@code d•••@shop.example}. */
    public String masked() {
        return value.substring(0, 1) + DOTS + value.substring(value.lastIndexOf('@'));
    }

    private Matcher parts() {
        Matcher parts = FORM.matcher(value);
        if (!parts.matches()) {
            throw new IllegalStateException("this is no address");
        }
        return parts;
    }

    /** Without the address: it does not belong into a log. */
    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}
