package dev.stripechat.shopware.app;

import java.util.Set;

/** Which shop versions an app bundle is for: a shop refuses a manifest with elements that are newer than itself. */
public enum Edition {
    /** Every shop from 6.6 on, with the elements that all of them know. */
    PORTABLE(">=6.6.0.0 <6.8.0.0", Set.of()),
    /** Shops from 6.7.10 on: the shop itself checks that it reaches us, and vouches for a cart before the login. */
    NEWER(">=6.7.10.0 <6.8.0.0", Set.of(Template.NEWER, Template.ANY_GATEWAY));

    private final String compatibility;
    private final Set<String> sections;

    Edition(String compatibility, Set<String> sections) {
        this.compatibility = compatibility;
        this.sections = sections;
    }

    String compatibility() {
        return compatibility;
    }

    Set<String> sections() {
        return sections;
    }

    boolean provesCarts() {
        return this == NEWER;
    }
}
