package dev.stripechat.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time of processes in milliseconds, user and system, as Linux counts it in /proc. */
final class Cpu {

    /** Linux shows hundredths of a second to programs, whatever it counts in. */
    private static final double MILLIS = 10;

    private Cpu() {}

    static double ofThisProcess() {
        return own(ProcessHandle.current().pid());
    }

    static double own(long pid) {
        return millis(fields(pid), 11);
    }

    /** Of the threads that translate byte code, which is a part of {@link #own}. */
    static double ofCompilers(long pid) {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return threads.mapToDouble(Cpu::ofCompiler).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double ofCompiler(Path thread) {
        try {
            String line = Files.readString(thread.resolve("stat"));
            return line.contains("Compiler") ? millis(fields(line), 11) : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** With its children, those that live and those that have ended. */
    static double withChildren(long pid) {
        String[] fields = fields(pid);
        double ended = millis(fields, 13);
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
            return fields(line);
        } catch (NoSuchFileException ended) {
            return new String[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] fields(String line) {
        return line.substring(line.lastIndexOf(')') + 2).split(" ");
    }

    private static double millis(String[] fields, int at) {
        return (number(fields, at) + number(fields, at + 1)) * MILLIS;
    }

    private static long number(String[] fields, int at) {
        return at < fields.length ? Long.parseLong(fields[at]) : 0;
    }
}
