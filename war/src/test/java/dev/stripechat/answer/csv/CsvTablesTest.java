package dev.stripechat.answer.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.answer.EntryDraft;
import dev.stripechat.answer.EntryText;
import dev.stripechat.answer.ImportTable;
import dev.stripechat.answer.Imported;
import dev.stripechat.answer.InMemoryKnowledge;
import dev.stripechat.answer.InMemoryShopValues;
import dev.stripechat.answer.Intent;
import dev.stripechat.answer.KnowledgeEntry;
import dev.stripechat.answer.SaveEntry;
import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.staff.Member;
import dev.stripechat.staff.RecordingAuditLog;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTablesTest {

    private final InMemoryKnowledge entries = new InMemoryKnowledge();
    private final Member admin = Some.admin(Some.shop());
    private final ImportTable importTable =
            new ImportTable(
                    new CsvTables(),
                    new SaveEntry(
                            entries,
                            new InMemoryShopValues(),
                            new RecordingAuditLog(),
                            Clock.systemUTC()));

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void whatever_is_between_the_cells_they_are_read(String sign) {
        String table =
                String.join(sign, "question", "answer", "language")
                        + "\n"
                        + String.join(
                                sign,
                                "\"Opening; hours, days?\"",
                                "\"Nine to \"\"five\"\"\nMon-Fri\"",
                                "en");

        EntryDraft draft = read(table).drafts().get(0);

        EntryText text = draft.texts().get(0);
        assertThat(text.question()).isEqualTo("Opening; hours, days?");
        assertThat(text.answer()).isEqualTo("Nine to \"five\"\nMon-Fri");
    }

    @Test
    void german_headers_old_encodings_and_every_column_are_understood() {
        String table =
                "Thema;Frage;Antwort;Formulierungen;Sprache;Kanäle;Gültig ab;gueltig_bis\r\n"
                        + "return_policy;Rückgabe möglich?;30 Tage.;zurück geht das? | Widerruf?;de;a|b;2026-12-01;2026-12-24\r\n";

        Imported read =
                importTable.of(admin, table.getBytes(Charset.forName("windows-1252")), false);

        EntryDraft draft = read.drafts().get(0);
        assertThat(draft.intent()).contains(Intent.RETURN_POLICY);
        assertThat(draft.texts().get(0).question()).isEqualTo("Rückgabe möglich?");
        assertThat(draft.texts().get(0).phrasings())
                .containsExactly("zurück geht das?", "Widerruf?");
        assertThat(draft.scope().channels()).containsExactlyInAnyOrder("a", "b");
        assertThat(draft.scope().from()).contains(LocalDate.parse("2026-12-01"));
        assertThat(draft.scope().until()).contains(LocalDate.parse("2026-12-24"));
    }

    @Test
    void a_mark_before_the_first_letter_is_no_part_of_the_header() {
        assertThat(read("\uFEFFlanguage,question,answer\nde,Größe?,Siehe Tabelle.").drafts())
                .hasSize(1);
    }

    @Test
    void the_same_topic_in_two_languages_is_one_entry() {
        Imported read =
                read(
                        "intent;question;answer;language\ncustoms;Zoll?;Nein.;de\ncustoms;Duty?;No.;en\n");

        assertThat(read.drafts()).hasSize(1);
        assertThat(read.drafts().get(0).texts())
                .extracting(EntryText::language)
                .containsExactly(Language.DE, Language.EN);
    }

    @Test
    void what_is_wrong_is_told_with_its_line_and_nothing_is_kept() {
        String table =
                "intent;question;answer;language;valid_from\n"
                        + ";Fine?;Yes.;en;\n"
                        + ";\"Two\nlines?\";Yes.;en;\n"
                        + "unknown;Fine?;Yes.;en;\n"
                        + ";Fine?;;en;\n"
                        + ";Fine?;Yes.;fr;\n"
                        + ";Fine?;<b>Yes</b>;en;\n"
                        + ";Fine?;Yes.;en;tomorrow\n"
                        + "customs;Duty?;No.;en;\ncustoms;Tax?;No.;en;\n";

        Imported read = importTable.of(admin, table.getBytes(StandardCharsets.UTF_8), true);

        assertThat(read.faults())
                .extracting(fault -> fault.line() + " " + fault.code())
                .containsExactly(
                        "3 bad_question",
                        "5 bad_intent",
                        "6 bad_answer",
                        "7 bad_language",
                        "8 bad_text",
                        "9 bad_day",
                        "11 bad_language");
        assertThat(entries.all(admin.shop())).isEmpty();
        assertThat(read.kept()).isEmpty();
    }

    @Test
    void a_table_without_a_fault_is_kept_as_drafts() {
        byte[] table =
                "question;answer;language\nA?;B.;en\nC?;D.;en\n".getBytes(StandardCharsets.UTF_8);
        importTable.of(admin, table, false);
        assertThat(entries.all(admin.shop())).isEmpty();

        Imported applied = importTable.of(admin, table, true);

        assertThat(applied.kept()).hasSize(2);
        assertThat(entries.all(admin.shop()))
                .extracting(KnowledgeEntry::state)
                .containsOnly(KnowledgeEntry.State.DRAFT);
        assertThat(entries.live(admin.shop())).isEmpty();
    }

    @Test
    void a_table_that_is_none_is_refused_in_words() {
        assertRefused("", "bad_table", "empty");
        assertRefused("a;b\nc;d", "bad_table", "question, answer, language");
        assertRefused("question;answer\nc;d", "bad_table", "lacks language");
        assertRefused("question;answer;language\n\"open;d;en", "bad_table", "quote");
        assertRefused(
                "question;answer;language\n" + "a;b;en\n".repeat(1_001), "table_too_long", "1,000");
    }

    private void assertRefused(String table, String code, String words) {
        assertThatThrownBy(() -> read(table))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo(code))
                .hasMessageContaining(words);
    }

    private Imported read(String table) {
        return importTable.of(admin, table.getBytes(StandardCharsets.UTF_8), false);
    }
}
