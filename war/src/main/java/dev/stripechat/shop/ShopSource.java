package dev.stripechat.shop;

import dev.stripechat.runtime.intake.Intake;

/** How what a shop tells is named in the Intake, and in the job that deals with it. */
public final class ShopSource {

    static final String PREFIX = "shopware:";

    private static final char SEPARATOR = '/';

    private ShopSource() {}

    /** The source that an installation is. */
    public static String of(Installation installation) {
        return PREFIX + installation.id();
    }

    /** Whether a source is one. */
    public static boolean is(String source) {
        return source.startsWith(PREFIX);
    }

    /** The job's instance for what a source tells of something. */
    public static String instance(String source, String subject) {
        return source + SEPARATOR + subject;
    }

    static Intake.Subject subject(String instance) {
        int cut = instance.indexOf(SEPARATOR);
        return new Intake.Subject(instance.substring(0, cut), instance.substring(cut + 1));
    }
}
