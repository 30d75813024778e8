package dev.stripechat.channel.mail;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.MailConnections;
import dev.stripechat.shop.Shops;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Optional;

/** The transaction before a test mail leaves. It goes to the shop's own sender: nobody else can be bothered with it. */
@UseCase
public class PackTrial {

    private final MailConnections connections;
    private final Shops shops;
    private final SecretBox box;

    @Inject
    public PackTrial(MailConnections connections, Shops shops, SecretBox box) {
        this.connections = connections;
        this.shops = shops;
        this.box = box;
    }

    /** The mail, if a mail server is connected. */
    Optional<Parcel.Ready> of(ShopId shop, Language language) {
        return connections
                .of(shop)
                .map(
                        known ->
                                new Parcel.Ready(
                                        known.access(box),
                                        new WriteMail(
                                                        shops.named(shop).orElseThrow(),
                                                        language,
                                                        ZoneOffset.UTC,
                                                        false)
                                                .test(known.sender())));
    }
}
