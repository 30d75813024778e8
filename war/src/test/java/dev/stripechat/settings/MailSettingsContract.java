package dev.stripechat.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.SecretBox;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of mail servers and opening hours keeps. */
public interface MailSettingsContract extends Together {

    SecretBox MAIL_BOX = new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");
    Instant SAVED_AT = Instant.parse("2026-03-02T12:00:00.123Z");

    MailConnections mailConnections();

    Timetables timetables();

    @Test
    default void a_mail_server_comes_back_as_it_was_saved() {
        ShopId shop = connectedMail("mail.shop.example");

        MailConnection found = fromOne(() -> mailConnections().of(shop).orElseThrow());

        assertThat(found.access(MAIL_BOX))
                .isEqualTo(
                        new MailAccess(
                                "mail.shop.example",
                                587,
                                MailSecurity.STARTTLS,
                                Optional.of(new MailAccess.Login("chat", "s3cret")),
                                new EmailAddress("chat@shop.example"),
                                "Demo shop",
                                Optional.empty()));
        assertThat(found.savedAt()).isEqualTo(SAVED_AT);
        assertThat(fromOne(() -> mailConnections().of(Some.shop()))).isEmpty();
    }

    @Test
    default void a_mail_server_that_was_taken_away_is_gone() {
        ShopId shop = connectedMail("mail.shop.example");
        ShopId other = connectedMail("mail.other.example");

        assertThat(fromOne(() -> mailConnections().remove(shop))).isTrue();

        assertThat(fromOne(() -> mailConnections().of(shop))).isEmpty();
        assertThat(fromOne(() -> mailConnections().remove(shop))).isFalse();
        assertThat(fromOne(() -> mailConnections().of(other))).isPresent();
    }

    @Test
    default void a_shop_without_opening_hours_is_always_open() {
        Timetable found = fromOne(() -> timetables().of(Some.shop()));

        assertThat(found.isAlways()).isTrue();
        assertThat(found.savedAt()).isEmpty();
    }

    @Test
    default void opening_hours_come_back_as_they_were_saved_last() {
        ShopId shop = Some.shop();
        for (String hours : List.of("08:00-12:00", "09:00-17:30")) {
            inOne(
                    () -> {
                        Timetable timetable = timetables().of(shop);
                        timetable.change(
                                new Timetable.Entry(
                                        false,
                                        "Europe/Berlin",
                                        Map.of(DayOfWeek.MONDAY, List.of(hours)),
                                        List.of("2026-12-24")),
                                SAVED_AT);
                        timetables().keep(timetable);
                    });
        }

        Timetable found = fromOne(() -> timetables().of(shop));

        assertThat(found.isAlways()).isFalse();
        assertThat(found.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(found.week()).isEqualTo(Map.of(DayOfWeek.MONDAY, List.of("09:00-17:30")));
        assertThat(found.closedDays()).containsExactly(LocalDate.of(2026, 12, 24));
    }

    private ShopId connectedMail(String host) {
        MailConnection connection = new MailConnection(Some.shop());
        connection.connect(
                new MailConnection.Entry(
                        host,
                        587,
                        MailSecurity.STARTTLS,
                        Optional.of("chat"),
                        Optional.of("s3cret"),
                        new EmailAddress("chat@shop.example"),
                        "Demo shop",
                        Optional.empty()),
                MAIL_BOX,
                SAVED_AT);
        inOne(() -> mailConnections().keep(connection));
        return connection.shop();
    }
}
