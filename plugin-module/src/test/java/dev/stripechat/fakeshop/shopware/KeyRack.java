package dev.stripechat.fakeshop.shopware;

import java.util.Set;

/** Where the Admin API looks whether it knows somebody's keys. */
interface KeyRack {

    void admit(ApiKeys keys, Set<String> privileges);

    void withdraw(ApiKeys keys);
}
