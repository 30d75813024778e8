package dev.stripechat.desk;

import dev.stripechat.conversation.rest.MessageView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation opened: what was said last, its payments and its cart ({@code docs/wire.md}).
 *
 * @param hasOlder whether something was said before the first of these messages
 * @param cart null, when the shop has not told us of it
 */
public record Detail(
        Summary summary,
        List<MessageView> messages,
        boolean hasOlder,
        List<PaymentView> payments,
        @Nullable CartView cart) {}
