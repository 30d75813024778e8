package dev.stripechat.fakes.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate that nobody knows, made for one name.
 *
 * @param own what the server shows
 * @param trust what trusts this certificate alone
 */
record MailCertificate(SSLContext own, SSLContext trust) {

    private static final String PASSWORD = "changeit";

    static MailCertificate of(String name) {
        try {
            KeyStore store = made(name);
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            SSLContext own = SSLContext.getInstance("TLS");
            own.init(keys.getKeyManagers(), null, null);
            KeyStore known = KeyStore.getInstance("PKCS12");
            known.load(null, null);
            known.setCertificateEntry("server", store.getCertificate("server"));
            TrustManagerFactory trusting =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusting.init(known);
            SSLContext trust = SSLContext.getInstance("TLS");
            trust.init(null, trusting.getTrustManagers(), null);
            return new MailCertificate(own, trust);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Java itself makes no certificates; the tool that comes with it does. */
    private static KeyStore made(String name) throws IOException, GeneralSecurityException {
        Path folder = Files.createTempDirectory("fake-mail");
        Path file = folder.resolve("server.p12");
        String kind = name.matches("[0-9.]+") ? "ip:" : "dns:";
        run(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=" + kind + name,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD));
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static void run(List<String> command) throws IOException {
        try {
            Process tool =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (tool.waitFor() != 0) {
                throw new IOException("no certificate was made");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
