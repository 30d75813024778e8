package dev.stripechat.desk.socket;

import dev.stripechat.runtime.PublicUrl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Whether a page is one of ours: from the public URL, or from the very host that the browser asked. */
@Dependent
public class SameOrigin {

    private final PublicUrl publicUrl;

    @Inject
    public SameOrigin(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /**
     * @param origin header {@code Origin}
     * @param host header {@code Host}
     */
    public boolean allows(@Nullable String origin, @Nullable String host) {
        return origin != null
                && (origin.equals(publicUrl.origin())
                        || origin.equals("http://" + host)
                        || origin.equals("https://" + host));
    }
}
