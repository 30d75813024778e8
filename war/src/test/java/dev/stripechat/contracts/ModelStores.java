package dev.stripechat.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.answer.ModelBooks;
import dev.stripechat.answer.ModelConnections;
import dev.stripechat.answer.ModelLimits;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The stores of model services on PostgreSQL. */
abstract class ModelStores extends AnswerStores implements Together {

    /** What the stores are made of. */
    static final Class<?>[] WITH_THOSE_BELOW = {
        ConversationStores.class,
        ShopStores.class,
        StaffStores.class,
        AnswerStores.class,
        ModelStores.class,
        AtOnce.class
    };

    private static final int MANY = 20;

    @Inject private ModelConnections modelConnections;
    @Inject private ModelBooks modelBooks;

    public ModelConnections modelConnections() {
        return modelConnections;
    }

    public ModelBooks modelBooks() {
        return modelBooks;
    }

    @Test
    void many_chats_that_ask_at_once_take_no_more_calls_than_the_day_has() {
        ModelLimits limits = new ModelLimits(100, 1_000_000, 7, 1_000_000, 4_000);
        ShopId shop = Some.shop();

        List<Boolean> taken = AtOnce.all(asking(shop, limits));

        assertThat(taken).hasSize(MANY).filteredOn(one -> one).hasSize(7);
    }

    @Test
    void many_chats_that_ask_at_once_take_no_more_tokens_than_the_day_has() {
        ModelLimits limits = new ModelLimits(100, 1_000_000, 1_000, 550, 4_000);
        ShopId shop = Some.shop();

        List<Boolean> taken = AtOnce.all(asking(shop, limits));

        assertThat(taken).hasSize(MANY).filteredOn(one -> one).hasSize(5);
    }

    private List<Callable<Boolean>> asking(ShopId shop, ModelLimits limits) {
        return IntStream.range(0, MANY)
                .mapToObj(
                        i ->
                                (Callable<Boolean>)
                                        () -> fromOne(() -> takes(anyChatOf(shop), limits)))
                .toList();
    }

    private boolean takes(ModelBooks.Account account, ModelLimits limits) {
        return modelBooks.reserve(account, limits, 100);
    }

    private static ModelBooks.Account anyChatOf(ShopId shop) {
        return new ModelBooks.Account(
                shop, Optional.of(new ConversationId(UUID.randomUUID())), LocalDate.of(2026, 3, 2));
    }
}
