package dev.stripechat.answer;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.outward.ModelHosts;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.staff.Member;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A shop with a model service, and all that stands around it, in memory. */
final class ModelDesk {

    static final ModelLimits LIMITS = new ModelLimits(10, 100_000, 100, 1_000_000, 4_000);

    final ShopId shop = Some.shop();
    final Member admin = Some.admin(shop);
    final MovableClock clock = MovableClock.atNoon();
    final ScriptedModel model = new ScriptedModel();
    final ModelConnections connections = new InMemoryModelConnections();
    final ModelBooks books = new InMemoryModelBooks();
    final List<String> audited = new ArrayList<>();
    final SecretBox box = new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");
    final ModelService service;
    private final ConversationId conversation = new ConversationId(UUID.randomUUID());

    ModelDesk() {
        ReserveCall reserve = new ReserveCall(connections, books, box, clock);
        service =
                new GuardedModel(
                        new ConsultModel(reserve, new SettleCall(books, clock), model, clock),
                        reserve,
                        new GroundCheck());
    }

    ConnectModel connectModel(Optional<String> trusted) {
        return new ConnectModel(
                connections,
                books,
                new ModelHosts(trusted),
                box,
                (at, actor, action, subject) -> audited.add(action),
                clock);
    }

    ModelDesk connected(ModelRole role) {
        return connected(role, LIMITS);
    }

    ModelDesk connected(ModelRole role, ModelLimits limits) {
        connectModel(Optional.empty()).by(admin, entry(role, limits));
        return this;
    }

    static ModelConnection.Entry entry(ModelRole role, ModelLimits limits) {
        return new ModelConnection.Entry(
                ModelProvider.OPENAI,
                "https://model.example/v1",
                "demo",
                Optional.of("sk-demo"),
                role,
                limits);
    }

    Consultation about(Language language, String question) {
        return Consultation.of(shop, conversation, language, question);
    }

    Consultation elsewhere(String question) {
        return Consultation.of(shop, new ConversationId(UUID.randomUUID()), Language.EN, question);
    }

    Consultation with(Language language, String question, List<String> around, Set<String> names) {
        return new Consultation(
                shop, Optional.of(conversation), language, question, List.of(), around, names);
    }

    ModelStanding standing() {
        return books.standing(shop, clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    }
}
