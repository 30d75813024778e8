package dev.stripechat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    private static final String TEXT = "0b54f1de-7a6c-4a09-9c1f-3d2e8a5b6c70";

    private static final List<Function<String, Object>> IDS =
            List.of(ShopId::of, ConversationId::of, StaffId::of, StripeConnectionId::of);

    @Test
    void an_id_reads_back_as_it_was_written() {
        ShopId shop = ShopId.of(TEXT);

        String written = shop.toString();

        assertThat(written).isEqualTo(TEXT);
        assertThat(shop).isEqualTo(new ShopId(UUID.fromString(TEXT)));
        assertThat(IDS).allSatisfy(read -> assertThat(read.apply(TEXT)).hasToString(TEXT));
    }

    @Test
    void capital_letters_name_the_same_shop() {
        ShopId shop = ShopId.of(TEXT);

        ShopId loud = ShopId.of("0B54F1DE-7A6C-4A09-9C1F-3D2E8A5B6C70");

        assertThat(loud).isEqualTo(shop);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "b54f1de-7a6c-4a09-9c1f-3d2e8a5b6c70",
                "0b54f1de-7a6c-4a09-9c1f-3d2e8a5b6c7",
                "0b54f1de-7a6c-4a09-9c1f-3d2e8a5b6c700",
                "0b54f1de7a6c4a099c1f3d2e8a5b6c70",
                "{0b54f1de-7a6c-4a09-9c1f-3d2e8a5b6c70}",
                "urn:uuid:0b54f1de-7a6c-4a09-9c1f-3d2e8a5b6c70",
                " 0b54f1de-7a6c-4a09-9c1f-3d2e8a5b6c70",
                "0b54f1de-7a6c-4a09-9c1f-3d2e8a5b6c70\n",
                "0g54f1de-7a6c-4a09-9c1f-3d2e8a5b6c70",
                "+b54f1de-7a6c-4a09-9c1f-3d2e8a5b6c70"
            })
    void an_id_in_any_other_form_names_nothing(String text) {
        List<Function<String, Object>> ids = IDS;

        List<Refusal> refusals =
                ids.stream()
                        .map(read -> catchThrowableOfType(Refusal.class, () -> read.apply(text)))
                        .toList();

        assertThat(refusals)
                .allSatisfy(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND))
                .allSatisfy(
                        refusal ->
                                assertThat(refusal).hasMessage("There is nothing with this id."));
    }
}
