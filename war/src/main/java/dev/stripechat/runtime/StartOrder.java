package dev.stripechat.runtime;

/** What must come before what when the application starts. Lower numbers run first. */
public final class StartOrder {

    public static final int THREADS = 40;
    public static final int CLOCK = 50;
    public static final int MIGRATIONS = 100;
    public static final int FIRST_SHOP = 200;
    public static final int FIRST_ADMIN = 300;
    public static final int INVITATION = 400;
    public static final int JOBS = 900;
    public static final int OTHER_NODES = 930;
    public static final int WATCH = 950;
    public static final int STARTED = 999;

    private StartOrder() {}
}
