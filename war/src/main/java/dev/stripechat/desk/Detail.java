package dev.stripechat.desk;

import dev.stripechat.conversation.rest.MessageView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation opened: all that was said, its payments and its cart ({@code docs/wire.md}).
 *
 * @param cart null, when the shop has not told us of it
 */
public record Detail(
        Summary summary,
        List<MessageView> messages,
        List<PaymentView> payments,
        @Nullable CartView cart) {}
