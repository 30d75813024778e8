package dev.stripechat.launch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One entry of the log as one line of JSON. Public, because java.util.logging makes it by its name. */
public final class JsonLines extends Formatter {

    private static final int DEEPEST = 20;
    private static final String NODE = node();

    @Override
    public String format(LogRecord entry) {
        StringBuilder line = new StringBuilder(256).append('{');
        field(line, "time", entry.getInstant().toString());
        field(line, "level", entry.getLevel().getName());
        field(line, "logger", Optional.ofNullable(entry.getLoggerName()).orElse(""));
        field(line, "message", Optional.ofNullable(formatMessage(entry)).orElse(""));
        field(line, "thread", Thread.currentThread().getName());
        field(line, "node", NODE);
        TraceId.current().ifPresent(id -> field(line, "trace", id));
        Optional.ofNullable(entry.getThrown())
                .ifPresent(thrown -> field(line, "throwable", text(thrown)));
        return line.append("}\n").toString();
    }

    /** As Java prints it, down to the innermost cause; a circle of causes ends somewhere. */
    private static String text(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            text.append(depth == 0 ? "" : "Caused by: ").append(cause).append('\n');
            for (StackTraceElement frame : cause.getStackTrace()) {
                text.append("\tat ").append(frame).append('\n');
            }
            cause = cause.getCause();
        }
        return text.toString();
    }

    private static void field(StringBuilder line, String name, String value) {
        if (line.length() > 1) {
            line.append(',');
        }
        line.append('"').append(name).append("\":\"");
        value.chars().forEach(sign -> append(line, (char) sign));
        line.append('"');
    }

    private static void append(StringBuilder line, char sign) {
        switch (sign) {
            case '"', '\\' -> line.append('\\').append(sign);
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> {
                if (sign < ' '
                        || sign == '\u2028'
                        || sign == '\u2029'
                        || Character.isSurrogate(sign)) {
                    line.append("\\u%04x".formatted((int) sign));
                } else {
                    line.append(sign);
                }
            }
        }
    }

    private static String node() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "unknown";
        }
    }
}
