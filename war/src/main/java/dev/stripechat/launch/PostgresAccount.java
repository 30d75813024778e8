package dev.stripechat.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The user that PostgreSQL runs as. It refuses to be root, so for root it is put into a user namespace of its own, in
 * which it is nobody; where namespaces are forbidden (many containers) it becomes the user 65534, who then owns its
 * folder.
 */
final class PostgresAccount {

    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> SWITCH =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private final List<String> prefix;
    private final int owner;

    private PostgresAccount(List<String> prefix, int owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    static PostgresAccount ofThisProcess() {
        if (!isRoot()) {
            return new PostgresAccount(List.of(), -1);
        }
        if (works(NAMESPACE)) {
            return new PostgresAccount(NAMESPACE, ROOT);
        }
        return switched();
    }

    /** The second way for root. */
    static PostgresAccount switched() {
        if (works(SWITCH)) {
            return new PostgresAccount(SWITCH, NOBODY);
        }
        throw new StartFailure(
                Exit.DATABASE,
                "PostgreSQL does not run as root, and neither unshare nor setpriv can change the user here;"
                        + " run Stripe Chat as another user or set "
                        + Keys.DATABASE_URL
                        + ".");
    }

    private static boolean works(List<String> prefix) {
        return Command.run(with(prefix, List.of("true"))).good();
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(ROOT);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException noProc) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    /** The command as this user. */
    List<String> command(List<String> words) {
        return with(prefix, words);
    }

    private static List<String> with(List<String> prefix, List<String> words) {
        return Stream.concat(prefix.stream(), words.stream()).toList();
    }

    /** Makes this user the owner of a folder or file, if it is not. */
    void own(Path path) {
        try {
            if (owner >= 0 && !Files.getAttribute(path, "unix:uid").equals(owner)) {
                FileTree.give(path, owner);
            }
        } catch (IOException fault) {
            throw new StartFailure(
                    Exit.DATABASE,
                    "%s cannot be given to the user that PostgreSQL runs as (%s)."
                            .formatted(path, Cause.of(fault)),
                    fault);
        }
    }
}
