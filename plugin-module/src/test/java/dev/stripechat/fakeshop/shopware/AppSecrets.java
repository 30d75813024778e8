package dev.stripechat.fakeshop.shopware;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** New secrets and new keys for an app that is installed; and the way back when that broke off half way. */
final class AppSecrets {

    private final Registrar registrar;
    private final KeyRack rack;

    AppSecrets(Registrar registrar, KeyRack rack) {
        this.registrar = registrar;
        this.rack = rack;
    }

    void first(AppRow app, Optional<String> remembered) {
        ApiKeys keys = switchKeys(app);
        try {
            registrar.register(app, keys, remembered, Break.NOWHERE);
        } catch (ShopwareError refused) {
            rack.withdraw(keys);
            throw refused;
        }
    }

    /** Unless nobody knows how the confirmation went, a failure leaves everything as it was. */
    void rotate(AppRow app, Break broken) {
        Optional<ApiKeys> before = app.keys();
        ApiKeys keys = switchKeys(app);
        try {
            registrar.register(app, keys, Optional.empty(), broken);
        } catch (ShopwareError refused) {
            if (app.unconfirmed().isEmpty()) {
                switchBack(app, before, keys);
            }
            throw refused;
        }
    }

    /** Tries every secret that the app may hold, the newest first, the one both sides were sure of last. */
    void recover(AppRow app, Break broken) {
        List<String> unconfirmed = app.unconfirmed();
        if (unconfirmed.isEmpty()) {
            throw new ShopwareError(
                    "FRAMEWORK__APP_SECRET_ROTATION_NOTHING_TO_RECOVER",
                    "There is nothing to recover for app \"" + app.name() + "\".");
        }
        Optional<ApiKeys> before = app.keys();
        ApiKeys keys = switchKeys(app);
        for (String candidate : candidates(app)) {
            try {
                registrar.register(app, keys, Optional.of(candidate), broken);
                return;
            } catch (ShopwareError refused) {
                if (!refused.isRejection()) {
                    if (app.unconfirmed().equals(unconfirmed)) {
                        switchBack(app, before, keys);
                    }
                    throw refused;
                }
            }
        }
        switchBack(app, before, keys);
        app.dropAllUnconfirmed();
        throw new ShopwareError(
                "FRAMEWORK__APP_SECRET_ROTATION_CLAIMED",
                "App \"" + app.name() + "\" accepts none of the secrets that this shop holds.");
    }

    private static List<String> candidates(AppRow app) {
        Set<String> all = new LinkedHashSet<>(app.unconfirmed());
        app.secret().ifPresent(all::add);
        return new ArrayList<>(all);
    }

    private ApiKeys switchKeys(AppRow app) {
        ApiKeys fresh = ApiKeys.fresh();
        app.keys().ifPresent(rack::withdraw);
        rack.admit(fresh, app.manifest().privileges());
        app.use(Optional.of(fresh));
        return fresh;
    }

    private void switchBack(AppRow app, Optional<ApiKeys> before, ApiKeys fresh) {
        rack.withdraw(fresh);
        before.ifPresent(keys -> rack.admit(keys, app.manifest().privileges()));
        app.use(before);
    }
}
