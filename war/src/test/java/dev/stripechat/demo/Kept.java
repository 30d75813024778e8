package dev.stripechat.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Properties;
import java.util.UUID;

/** The secrets of the demo: made up at its first start, found again at the next; only their owner may read the file. */
final class Kept {

    private static final int SECRET_BYTES = 32;

    private final Properties values;

    private Kept(Properties values) {
        this.values = values;
    }

    static Kept in(Path folder) {
        Path file = folder.resolve("demo.properties");
        try {
            Properties known = Files.exists(file) ? read(file) : new Properties();
            Properties all = made();
            all.putAll(known);
            if (!all.equals(known)) {
                Files.createDirectories(folder);
                write(all, file);
            }
            return new Kept(all);
        } catch (IOException | IllegalArgumentException e) {
            throw new DemoFailure("%s cannot be used (%s).".formatted(file, e.getMessage()));
        }
    }

    String of(String name) {
        return values.getProperty(name);
    }

    /** The key that the shop's backend signs with. */
    PrivateKey shopKey() {
        byte[] key = Base64.getDecoder().decode(of("shop.private-key"));
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException e) {
            throw new DemoFailure("The key of the demo shop is spoilt (%s).".formatted(e));
        }
    }

    private static Properties made() {
        KeyPair keys = keyPair();
        Properties made = new Properties();
        made.setProperty("secret-key", random());
        made.setProperty("shop.public-key", base64(keys.getPublic().getEncoded()));
        made.setProperty("shop.private-key", base64(keys.getPrivate().getEncoded()));
        made.setProperty("admin.password", word());
        made.setProperty("agent.password", word());
        made.setProperty("stripe.account", "acct_" + word());
        made.setProperty("stripe.secret-key", "sk_test_" + word() + word());
        made.setProperty("stripe.publishable-key", "pk_test_" + word() + word());
        made.setProperty("stripe.restricted-key", "rk_test_" + word() + word());
        made.setProperty("stripe.connection", UUID.randomUUID().toString());
        made.setProperty("stripe.webhook-secret", "whsec_" + word() + word());
        return made;
    }

    private static Properties read(Path file) throws IOException {
        Properties found = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            found.load(reader);
        }
        return found;
    }

    /** In one step: whoever pulls the plug keeps the old file or has the new one. */
    private static void write(Properties values, Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    draft,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        try (Writer writer = Files.newBufferedWriter(draft)) {
            values.store(writer, "The secrets of the demo; delete the folder to begin anew");
        }
        Files.move(
                draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String random() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return base64(bytes);
    }

    private static String word() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static KeyPair keyPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
