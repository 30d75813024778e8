package dev.stripechat.launch;

/**
 * The door of the release jar. Compiled for Java 8, unlike everything else, so that an old Java reads a sentence instead
 * of an UnsupportedClassVersionError. It must not name another class of this package except by text.
 */
public final class Main {

    private static final int OLDEST_JAVA = 17;
    private static final int JAVA_TOO_OLD = 7;

    private Main() {}

    /** Starts Stripe Chat; the arguments are explained by {@code --help}. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        int java = feature(System.getProperty("java.specification.version"));
        if (java < OLDEST_JAVA) {
            System.err.println(
                    "Stripe Chat needs Java 17 or newer, but this is Java "
                            + java
                            + " ("
                            + System.getProperty("java.home")
                            + ").");
            System.exit(JAVA_TOO_OLD);
        }
        Class.forName("dev.stripechat.launch.Launch")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    /** 8 of "1.8", 11 of "11", 17 of "17". */
    static int feature(String specification) {
        return Integer.parseInt(
                specification.startsWith("1.") ? specification.substring(2) : specification);
    }
}
