package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.staff.AuditLog;
import dev.stripechat.staff.Member;
import jakarta.inject.Inject;
import java.util.Map;

/** An admin says what a variable of the own shop's answers stands for. */
@UseCase
public class SetVariable {

    private final KnowledgeEntries entries;
    private final ShopValues values;
    private final AuditLog audit;

    @Inject
    public SetVariable(KnowledgeEntries entries, ShopValues values, AuditLog audit) {
        this.entries = entries;
        this.values = values;
        this.audit = audit;
    }

    /**
     * Sets it in these languages; in the others it has no value any more.
     *
     * @throws Refusal conflict ({@code in_use}), when a live answer would lack it; invalid
     */
    public void by(Member admin, String name, Map<Language, String> put) {
        entries.raise(admin.shop());
        for (Language language : Language.values()) {
            if (put.containsKey(language)) {
                values.put(new ShopValue(admin.shop(), language, name, put.get(language)));
            } else {
                remove(admin, language, name);
            }
        }
        audit.write(admin.shop(), admin.id().toString(), "answer.variable_set", name);
    }

    private void remove(Member admin, Language language, String name) {
        boolean isNeeded =
                entries.live(admin.shop()).stream()
                        .flatMap(entry -> entry.in(language).stream())
                        .anyMatch(text -> Filling.names(text.answer()).contains(name));
        if (isNeeded && values.of(admin.shop(), language).containsKey(name)) {
            throw Refusal.conflict("in_use", "A live answer needs this value.");
        }
        values.remove(admin.shop(), language, name);
    }
}
