package dev.stripechat.fakeshop.shopware;

import java.security.SecureRandom;

/** Words drawn by lot. */
final class Words {

    private static final String LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom LOT = new SecureRandom();

    private Words() {}

    static String alphanumeric(int length) {
        StringBuilder word = new StringBuilder();
        while (word.length() < length) {
            word.append(LETTERS.charAt(LOT.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
