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
    public Pass to(ShopId shop, ConversationId conversation, long readsAfter) {
        OpaqueToken token = OpaqueToken.random();
        WidgetToken kept =
                new WidgetToken(token, shop, conversation, clock.instant())
                        .readingAfter(readsAfter);
        tokens.keep(kept);
        return new Pass(token.value(), kept.expiresAt());
    }
}
