package dev.stripechat.channel.mail;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.staff.Member;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** An admin sends a test mail and is told at once what came of it. Outside any transaction. */
@Dependent
public class TryMail {

    private final PackTrial packTrial;
    private final Postman postman;

    @Inject
    public TryMail(PackTrial packTrial, Postman postman) {
        this.packTrial = packTrial;
        this.postman = postman;
    }

    /**
     * Sends it to the shop's own sender.
     *
     * @throws Refusal conflict ({@code mail_not_connected})
     */
    public Posting by(Member admin, Language language) {
        return packTrial
                .of(admin.shop(), language)
                .map(ready -> postman.post(ready.access(), ready.mail()))
                .orElseThrow(
                        () ->
                                Refusal.conflict(
                                        "mail_not_connected", "No mail server is connected."));
    }
}
