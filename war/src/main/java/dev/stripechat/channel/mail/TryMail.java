package dev.stripechat.channel.mail;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.limits.Trials;
import dev.stripechat.staff.Member;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** An admin sends a test mail and is told at once what came of it. Outside any transaction. */
@Dependent
public class TryMail {

    private final PackTrial packTrial;
    private final Postman postman;
    private final Trials trials;

    @Inject
    public TryMail(PackTrial packTrial, Postman postman, Trials trials) {
        this.packTrial = packTrial;
        this.postman = postman;
        this.trials = trials;
    }

    /**
     * Sends it to the shop's own sender.
     *
     * @throws Refusal conflict ({@code mail_not_connected}); and as {@link Trials#of}
     */
    public Posting by(Member admin, Language language) {
        return trials.of(admin.shop().value(), () -> posted(admin, language))
                .orElseThrow(
                        () ->
                                Refusal.conflict(
                                        "mail_not_connected", "No mail server is connected."));
    }

    private Optional<Posting> posted(Member admin, Language language) {
        return packTrial
                .of(admin.shop(), language)
                .map(ready -> postman.post(ready.access(), ready.mail()));
    }
}
