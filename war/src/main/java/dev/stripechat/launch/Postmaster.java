package dev.stripechat.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The main process of PostgreSQL, as its postmaster.pid names it: perhaps alive, perhaps long dead. */
record Postmaster(long pid, int port, Path cluster) {

    private static final int PORT_LINE = 3;

    /** What the file says; nothing if there is none or it is not whole. */
    static Optional<Postmaster> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(file(cluster));
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            return Optional.of(
                    new Postmaster(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(PORT_LINE).strip()),
                            cluster));
        } catch (IOException | NumberFormatException nothingToRead) {
            return Optional.empty();
        }
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    boolean lives() {
        return handle().isPresent() && !foreign();
    }

    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }

    /**
     * Whether the number was given to another program meanwhile (after a reboot, in a new container). PostgreSQL always
     * works in the folder of its data, which Linux shows; elsewhere the name of the program must do.
     */
    boolean foreign() {
        Path work = Path.of("/proc", Long.toString(pid), "cwd");
        try {
            return Files.isDirectory(Path.of("/proc/self"))
                    ? !Files.isSameFile(work, cluster)
                    : handle().flatMap(process -> process.info().command())
                            .filter(command -> !command.contains("postgres"))
                            .isPresent();
        } catch (IOException hidden) {
            return true;
        }
    }

    /** PostgreSQL itself would refuse to start while any living process has this number. */
    void forgetIfForeign() throws IOException {
        if (handle().isPresent() && foreign()) {
            Files.deleteIfExists(file(cluster));
        }
    }
}
