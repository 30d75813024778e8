package dev.stripechat.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The one folder the server writes to. Held by a file lock as long as the process lives, so that two servers never share
 * it; the lock of a killed process is gone with it.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static DataFolder open(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("stripe-chat.lock");
            FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (!lock(channel)) {
                throw inUse(folder, holder(channel));
            }
            channel.truncate(0);
            String pid = Long.toString(ProcessHandle.current().pid());
            channel.write(StandardCharsets.UTF_8.encode(pid), 0);
            Files.createDirectories(folder.resolve("log"));
            return new DataFolder(folder, channel);
        } catch (IOException refused) {
            throw new StartFailure(
                    Exit.DATA_FOLDER,
                    "The data folder %s cannot be written (%s); choose another with %s."
                            .formatted(folder, Cause.of(refused), Keys.DATA_DIR),
                    refused);
        }
    }

    /** The lock lasts as long as the channel is open. */
    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    private static StartFailure inUse(Path folder, String holder) {
        return new StartFailure(
                Exit.DATA_FOLDER,
                "Another Stripe Chat%s is running on the data folder %s; stop it or choose another folder with %s."
                        .formatted(holder, folder, Keys.DATA_DIR));
    }

    private static String holder(FileChannel channel) {
        ByteBuffer pid = ByteBuffer.allocate(20);
        try (channel) {
            channel.read(pid, 0);
            return " (process " + StandardCharsets.UTF_8.decode(pid.flip()) + ")";
        } catch (IOException unreadable) {
            return "";
        }
    }

    Path path() {
        return path;
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path programs() {
        return path.resolve("programs");
    }

    Path server() {
        return path.resolve("server");
    }

    Path log() {
        return path.resolve("log");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
