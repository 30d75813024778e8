package dev.stripechat.channel.widget;

import dev.stripechat.conversation.Admission;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.OpaqueToken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** Gives the payment page a token of the widget. */
@Dependent
class PageAdmission implements Admission {

    private final WidgetTokens tokens;
    private final Clock clock;

    @Inject
    PageAdmission(WidgetTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Pass first(ShopId shop, ConversationId conversation) {
        OpaqueToken token = OpaqueToken.random();
        return pass(token, new WidgetToken(token, shop, conversation, clock.instant()));
    }

    @Override
    public Pass late(ShopId shop, ConversationId conversation, long readsAfter) {
        OpaqueToken token = OpaqueToken.random();
        return pass(
                token,
                new WidgetToken(token, shop, conversation, clock.instant())
                        .readingAfter(readsAfter));
    }

    private Pass pass(OpaqueToken token, WidgetToken kept) {
        tokens.keep(kept);
        return new Pass(token.value(), kept.expiresAt());
    }
}
