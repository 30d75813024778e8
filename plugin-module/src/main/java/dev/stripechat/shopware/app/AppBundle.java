package dev.stripechat.shopware.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The app for one installation: knows this server's address and an app secret that no other bundle has. */
public final class AppBundle {
    /** The app's technical name, which is its folder and part of the proof of a registration. */
    public static final String NAME = "StripeChat";

    private static final Pattern APP_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9]{64,255}");
    private static final Pattern VERSION = Pattern.compile("\\d{1,4}(\\.\\d{1,4}){2,3}");
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final Map<String, String> values;
    private final Set<String> sections;

    private AppBundle(Map<String, String> values, Set<String> sections) {
        this.values = values;
        this.sections = sections;
    }

    /**
     * A bundle that registers at {@code publicUrl/shopware/register/appId}.
     *
     * @param publicUrl https, or http on this very machine
     * @param appSecret proves at the registration that a shop has this bundle; 64 to 255 letters and digits
     * @param version three numbers, or four: the fourth makes an update that only mends, with fresh webhooks
     */
    public static AppBundle of(
            Edition edition, String publicUrl, String appId, String appSecret, String version) {
        PublicUrl url = PublicUrl.of(publicUrl);
        Map<String, String> values =
                Map.of(
                        "publicUrl", url.value(),
                        "host", url.host(),
                        "appId", fitting(APP_ID, appId, "app id"),
                        "secret", fitting(SECRET, appSecret, "app secret"),
                        "version", fitting(VERSION, version, "version"),
                        "compatibility", edition.compatibility(),
                        "cartProof", edition.provesCarts() ? "yes" : "no");
        return new AppBundle(values, edition.sections());
    }

    /** The shop then also asks us in each checkout, and waits for the answer: off unless somebody wants it. */
    public AppBundle withCheckoutGateway() {
        Set<String> more = new TreeSet<>(sections);
        more.add(Template.ANY_GATEWAY);
        more.add(Template.CHECKOUT_GATEWAY);
        return new AppBundle(values, more);
    }

    /** The bytes to upload in the shop's administration; the same bundle gives the same bytes. */
    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (AppFile file : AppFile.ALL) {
                ZipEntry entry = new ZipEntry(NAME + "/" + file.path());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(content(file));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private byte[] content(AppFile file) {
        byte[] bytes = file.bytes();
        return file.isTemplate()
                ? new Template(new String(bytes, UTF_8))
                        .with(sections)
                        .filled(values)
                        .getBytes(UTF_8)
                : bytes;
    }

    private static String fitting(Pattern pattern, String value, String name) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("This " + name + " does not fit a bundle.");
        }
        return value;
    }
}
