package dev.stripechat.shop;

import java.time.Instant;
import java.util.Optional;

/**
 * What a Shopware shop and we have agreed on: by which secret we know each other, and where it is.
 *
 * @param url where it is, as it was confirmed; empty before the first confirmation
 * @param current the secret, once it was confirmed
 * @param pending what is agreed next, until the shop confirms it
 * @param previous the secret before, for the minute in which it still counts
 * @param signsTwice whether it has shown that it proves the old secret when it wants a new one
 * @param keys for its Admin API
 */
public record Trust(
        String url,
        Optional<String> current,
        Optional<Pending> pending,
        Optional<Previous> previous,
        boolean signsTwice,
        Optional<Keys> keys) {

    /** A secret and an address that wait for the shop's confirmation. */
    public record Pending(String secret, String url) {
        @Override
        public String toString() {
            return "Pending[" + url + "]";
        }
    }

    /** A secret that was replaced. */
    public record Previous(String secret, Instant rotatedAt) {
        @Override
        public String toString() {
            return "Previous[" + rotatedAt + "]";
        }
    }

    /** What opens its Admin API. */
    public record Keys(String id, String secret) {
        @Override
        public String toString() {
            return "Keys[hidden]";
        }
    }

    @Override
    public String toString() {
        return "Trust[" + url + "]";
    }
}
