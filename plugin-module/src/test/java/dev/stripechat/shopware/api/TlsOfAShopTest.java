package dev.stripechat.shopware.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.stripechat.fakeshop.shopware.SilentConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine is pinned, yet the certificate must be the name's. */
class TlsOfAShopTest {

    private static final char[] PASSWORD = "not-a-secret".toCharArray();

    @TempDir private Path files;
    private final AtomicInteger asked = new AtomicInteger();
    private HttpsServer server;

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_shop_with_the_certificate_of_its_name_is_asked() throws Exception {
        assertThatThrownBy(() -> ask("shop.example", "shop.example"))
                .isInstanceOf(ShopSilent.class)
                .hasMessage("no token");

        assertThat(asked).hasValue(1);
    }

    @Test
    void a_machine_with_the_certificate_of_another_name_hears_nothing() throws Exception {
        assertThatThrownBy(() -> ask("shop.example", "other.example"))
                .isInstanceOf(ShopSilent.class)
                .hasMessage("SSLHandshakeException");

        assertThat(asked).hasValue(0);
    }

    private void ask(String name, String certified) throws Exception {
        SSLContext tls = certificate(certified);
        server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
        SilentConfig.install();
        URI shop = URI.create("https://" + name + ":" + server.getAddress().getPort());
        try (AdminApis apis =
                new AdminApis(
                        uri -> InetAddress.getByName("127.0.0.1"),
                        Clock.systemUTC(),
                        PinnedExchange.Patience.USUAL,
                        tls.getSocketFactory())) {
            apis.of(new ShopAccess(shop, "k", "s")).promotions();
        }
    }

    private SSLContext certificate(String name) throws Exception {
        Path store = files.resolve("store.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-storetype",
                                "PKCS12",
                                "-alias",
                                "shop",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                new String(PASSWORD),
                                "-dname",
                                "CN=" + name,
                                "-ext",
                                "san=dns:" + name)
                        .redirectErrorStream(true)
                        .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        return context(store);
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory mine =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        mine.init(keys, PASSWORD);
        TrustManagerFactory trusted =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("shop", keys.getCertificate("shop"));
        trusted.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(mine.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
