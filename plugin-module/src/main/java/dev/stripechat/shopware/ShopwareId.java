package dev.stripechat.shopware;

import java.util.regex.Pattern;

/** The id of an installation: today 16 letters and digits, once 12, upper and lower case being different. */
final class ShopwareId {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z]{1,64}");

    private ShopwareId() {}

    static String checked(String id, String what) {
        if (FORM.matcher(id).matches()) {
            return id;
        }
        throw ProtocolRefused.malformed(what);
    }
}
