package dev.stripechat.channel.widget;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.KeptHash;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tokens in memory. */
public final class InMemoryWidgetTokens implements WidgetTokens {

    private final Map<String, WidgetToken> tokens = new HashMap<>();

    int size() {
        return tokens.size();
    }

    @Override
    public Optional<WidgetToken> living(ShopId shop, OpaqueToken token, Instant now) {
        return Optional.ofNullable(tokens.get(token.hash()))
                .filter(found -> found.shop().equals(shop))
                .filter(found -> now.isBefore(found.expiresAt()));
    }

    @Override
    public Optional<WidgetToken> held(ShopId shop, OpaqueToken token, Instant now) {
        return living(shop, token, now);
    }

    @Override
    public void open(ShopId shop, String tokenHash) {
        Optional.ofNullable(tokens.get(tokenHash))
                .filter(found -> found.shop().equals(shop))
                .ifPresent(WidgetToken::readsAll);
    }

    @Override
    public void forget(ShopId shop, String tokenHash) {
        tokens.computeIfPresent(
                tokenHash, (hash, found) -> found.shop().equals(shop) ? null : found);
    }

    @Override
    public void forget(ShopId shop, ConversationId conversation) {
        tokens.values()
                .removeIf(
                        token ->
                                token.shop().equals(shop)
                                        && token.conversation().equals(conversation));
    }

    @Override
    public void keep(WidgetToken token) {
        tokens.put(KeptHash.in(token), token);
    }
}
