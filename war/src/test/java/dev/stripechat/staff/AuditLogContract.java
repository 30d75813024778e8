package dev.stripechat.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ShopId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every audit log does. */
public interface AuditLogContract extends Together {

    AuditLog audit();

    /** The rows of a shop as {@code action by actor: subject}. */
    List<String> audited(ShopId shop);

    @Test
    default void who_did_what_is_written_for_its_shop() {
        ShopId shop = Some.shop();

        inOne(() -> audit().write(shop, "ada", "conversation.taken", "one"));
        inOne(() -> audit().write(shop, "ada", "conversation.replied", "one"));
        inOne(() -> audit().write(Some.shop(), "ben", "conversation.taken", "two"));

        assertThat(audited(shop))
                .containsExactlyInAnyOrder(
                        "conversation.taken by ada: one", "conversation.replied by ada: one");
    }

    @Test
    default void the_same_deed_twice_is_two_rows() {
        ShopId shop = Some.shop();

        inOne(
                () -> {
                    audit().write(shop, "ada", "conversation.replied", "one");
                    audit().write(shop, "ada", "conversation.replied", "one");
                });

        assertThat(audited(shop)).hasSize(2);
    }
}
