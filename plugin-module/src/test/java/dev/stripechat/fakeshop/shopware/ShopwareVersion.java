package dev.stripechat.fakeshop.shopware;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of Shopware, and what differs between versions. */
record ShopwareVersion(String text) {

    private static final Pattern CONDITION =
            Pattern.compile("(\\^|~|>=|<=|>|<|=)?v?(\\d+(?:\\.\\d+){0,3})(?:\\.\\*)?");

    /** Rotation with two signatures, signed person in module URLs, no states that nobody named. */
    boolean is67() {
        return compareTo("6.7.0.0") >= 0;
    }

    boolean hasContextGateway() {
        return compareTo("6.7.1.0") >= 0;
    }

    boolean hasCheckoutGateway() {
        return compareTo("6.6.3.0") >= 0;
    }

    /** Whether a Composer constraint such as {@code ~6.6.0 || >=6.7.10} takes this version. */
    boolean satisfies(String constraint) {
        return Arrays.stream(constraint.split("\\|\\|?"))
                .anyMatch(
                        all ->
                                Arrays.stream(all.trim().split("[,\\s]+"))
                                        .allMatch(this::satisfiesOne));
    }

    private boolean satisfiesOne(String one) {
        Matcher parts = CONDITION.matcher(one);
        if (one.equals("*")) {
            return true;
        }
        if (!parts.matches()) {
            throw ShopwareError.invalidApp("Could not parse version constraint " + one);
        }
        String version = parts.group(2);
        return switch (parts.group(1) == null ? "=" : parts.group(1)) {
            case ">=" -> compareTo(version) >= 0;
            case ">" -> compareTo(version) > 0;
            case "<=" -> compareTo(version) <= 0;
            case "<" -> compareTo(version) < 0;
            case "^" -> compareTo(version) >= 0 && startsWith(version.split("\\.")[0]);
            case "~" -> compareTo(version) >= 0 && startsWith(withoutLast(version));
            default -> one.endsWith("*") ? startsWith(version) : compareTo(version) == 0;
        };
    }

    private boolean startsWith(String version) {
        return text.equals(version) || text.startsWith(version + ".");
    }

    private static String withoutLast(String version) {
        int dot = version.lastIndexOf('.');
        return dot < 0 ? version : version.substring(0, dot);
    }

    private int compareTo(String other) {
        int[] mine = numbers(text);
        int[] theirs = numbers(other);
        return Arrays.compare(mine, theirs);
    }

    private static int[] numbers(String version) {
        int[] padded = new int[4];
        String[] parts = version.split("\\.");
        for (int i = 0; i < Math.min(4, parts.length); i++) {
            padded[i] = Integer.parseInt(parts[i]);
        }
        return padded;
    }
}
