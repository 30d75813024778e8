package dev.stripechat.fakeshop.shopware;

import java.util.Set;

/** The keys of apps are the keys of integrations. */
record OAuthRack(OAuth oauth) implements KeyRack {

    @Override
    public void admit(ApiKeys keys, Set<String> privileges) {
        oauth.grant(keys.id(), keys.secret(), privileges);
    }

    @Override
    public void withdraw(ApiKeys keys) {
        oauth.revoke(keys.id());
    }
}
