package dev.stripechat.faults;

import static dev.stripechat.faults.Finding.Kind.DOUBLE;
import static dev.stripechat.faults.Finding.Kind.FOREIGN;
import static dev.stripechat.faults.Finding.Kind.GAP;
import static dev.stripechat.faults.Finding.Kind.LOST;
import static dev.stripechat.faults.Finding.Kind.ORDER;
import static dev.stripechat.faults.Finding.Kind.UNANSWERED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckerTest {

    private static final String CHAT = "chat";

    private final Log log = Log.inMemory();
    private final List<Said> shopper = new ArrayList<>();
    private final List<Said> agent = new ArrayList<>();

    @BeforeEach
    void three_messages_go_well() {
        for (int number = 1; number <= 3; number++) {
            says(number);
        }
    }

    @Test
    void a_log_in_which_all_is_well_has_no_findings() {
        told();

        assertThat(Checker.check(log)).isEmpty();
        assertThat(LiveOrder.jumps(log)).isEmpty();
    }

    @Test
    void a_loss_is_found() {
        agent.remove(2);
        told();

        assertThat(kinds()).contains(LOST);
    }

    @Test
    void a_loss_is_found_where_nobody_has_the_conversation() {
        assertThat(kinds()).containsExactly(LOST);
    }

    @Test
    void a_double_is_found_by_its_text_alone() {
        Said again = new Said(4, "another id", "shopper", "text 2", "");
        shopper.add(again);
        agent.add(again);
        told();

        assertThat(kinds()).containsOnly(DOUBLE);
    }

    @Test
    void a_second_number_for_one_message_is_found() {
        log.accepted("shopper", CHAT, "id 2", 4, "text 2");
        told();

        assertThat(kinds()).contains(DOUBLE);
    }

    @Test
    void a_message_that_a_window_showed_under_two_numbers_is_found() {
        log.seen("shopper", CHAT, 7, new Said(9, "id 2", "shopper", "text 2", ""));
        told();

        assertThat(kinds()).contains(DOUBLE);
    }

    @Test
    void a_swap_is_found() {
        for (List<Said> witness : List.of(shopper, agent)) {
            Collections.swap(witness, 1, 2);
            witness.set(1, numbered(2, witness.get(1)));
            witness.set(2, numbered(3, witness.get(2)));
        }
        told();

        assertThat(kinds()).contains(ORDER);
    }

    @Test
    void a_gap_is_found() {
        for (List<Said> witness : List.of(shopper, agent)) {
            witness.add(new Said(5, "reply", "assistant", "Hello.", ""));
        }
        told();

        assertThat(kinds()).containsOnly(GAP);
    }

    @Test
    void witnesses_who_see_different_things_are_found() {
        agent.add(new Said(4, "reply", "assistant", "Hello.", ""));
        told();

        assertThat(kinds()).containsOnly(FOREIGN);
    }

    @Test
    void words_that_nobody_said_are_found() {
        Said foreign = new Said(4, "id 4", "shopper", "text of another chat", "");
        shopper.add(foreign);
        agent.add(foreign);
        told();

        assertThat(kinds()).containsOnly(FOREIGN);
    }

    @Test
    void what_was_shown_and_is_gone_is_found() {
        log.seen("agent", CHAT, 7, new Said(4, "id 4", "assistant", "Hello.", ""));
        told();

        assertThat(kinds()).containsExactly(LOST);
    }

    @Test
    void what_was_never_acknowledged_is_found() {
        log.sent("shopper", CHAT, "id 4", "text 4");
        told();

        assertThat(kinds()).containsExactly(UNANSWERED);
    }

    @Test
    void a_jump_on_one_line_is_found_and_a_new_line_may_begin_anywhere() {
        log.seen("agent", CHAT, 7, shopper.get(2));
        log.seen("agent", CHAT, 8, shopper.get(0));
        log.seen("agent", CHAT, 8, shopper.get(2));
        log.seen("agent", CHAT, 8, shopper.get(1));

        assertThat(LiveOrder.jumps(log)).hasSize(2);
    }

    private void says(int number) {
        Said said = new Said(number, "id " + number, "shopper", "text " + number, "");
        log.sent("shopper", CHAT, said.clientId(), said.text());
        log.accepted("shopper", CHAT, said.clientId(), number, said.text());
        log.seen("shopper", CHAT, 1, said);
        log.seen("agent", CHAT, 2, said);
        shopper.add(said);
        agent.add(said);
    }

    private void told() {
        log.transcript("shopper", CHAT, shopper);
        log.transcript("agent", CHAT, agent);
    }

    private List<Finding.Kind> kinds() {
        return Checker.check(log).stream().map(Finding::kind).toList();
    }

    private static Said numbered(long number, Said said) {
        return new Said(number, said.clientId(), said.author(), said.text(), said.state());
    }
}
