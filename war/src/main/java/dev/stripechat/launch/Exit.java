package dev.stripechat.launch;

/** Why the process ended by itself. The numbers are documented in config/README.md; 7 is an old Java (see Main). */
enum Exit {
    FAULT(1),
    CONFIGURATION(2),
    PORT(3),
    DATA_FOLDER(4),
    DATABASE(5),
    APPLICATION(6);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
