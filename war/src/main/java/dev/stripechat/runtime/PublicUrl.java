package dev.stripechat.runtime;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where browsers and Stripe reach this server: {@code stripe-chat.public-url}. */
@Dependent
public class PublicUrl {

    private final URI uri;

    @Inject
    public PublicUrl(
            @ConfigProperty(name = "stripe-chat.public-url", defaultValue = "http://localhost:8080")
                    String url) {
        this.uri = URI.create(url.strip());
    }

    /** Scheme, host and port, as a browser writes an origin: in small letters, without the port that goes without saying. */
    public String origin() {
        String origin = (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT);
        return origin.replaceFirst("^(http://.*):80$|^(https://.*):443$", "$1$2");
    }

    /** The address of a path on this server. */
    public String of(String path) {
        return origin() + path;
    }
}
