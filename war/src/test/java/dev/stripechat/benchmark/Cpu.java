package dev.stripechat.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** CPU time of processes in milliseconds, user and system, as Linux counts it in /proc. */
final class Cpu {

    /** Linux shows hundredths of a second to programs, whatever it counts in. */
    private static final double MILLIS = 10;

    private Cpu() {}

    static double ofThisProcess() {
        return own(ProcessHandle.current().pid());
    }

    static double own(long pid) {
        String[] fields = fields(pid);
        return (number(fields, 11) + number(fields, 12)) * MILLIS;
    }

    /** With its children, those that live and those that have ended. */
    static double withChildren(long pid) {
        String[] fields = fields(pid);
        double ended = (number(fields, 13) + number(fields, 14)) * MILLIS;
        return own(pid)
                + ended
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToDouble(child -> own(child.pid()))
                        .sum();
    }

    /** What stands behind the name, which may hold anything. */
    private static String[] fields(long pid) {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (NoSuchFileException ended) {
            return new String[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(String[] fields, int at) {
        return at < fields.length ? Long.parseLong(fields[at]) : 0;
    }
}
