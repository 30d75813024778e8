package dev.stripechat.conversation;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.StaffId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;

/** Whether a conversation goes on, and who is in charge of it. A closed one waits for whoever takes it. */
@Embeddable
class Standing {

    @Enumerated(EnumType.STRING)
    private ConversationState state = ConversationState.OPEN;

    @Enumerated(EnumType.STRING)
    @Column(name = "in_charge")
    private InCharge inCharge = InCharge.ASSISTANT;

    /** Text, because EclipseLink 4 fails on reading a UUID that is null. */
    @Column(name = "agent_id")
    private String agentId;

    @Column(name = "agent_name")
    private String agentName;

    private int closings;

    protected Standing() {}

    /** Open, the assistant in charge. */
    static Standing atFirst() {
        return new Standing();
    }

    /** As it was kept. */
    static Standing as(KeptConversation.Charge kept) {
        Standing standing = new Standing();
        standing.state = kept.state();
        standing.inCharge = kept.inCharge();
        standing.agentId = kept.agentId();
        standing.agentName = kept.agentName();
        standing.closings = kept.closings();
        return standing;
    }

    boolean take(StaffId agent, String name) {
        requireNoColleague(agent);
        return takeFrom(agent, name);
    }

    /** Whoever was in charge before. */
    boolean takeFrom(StaffId agent, String name) {
        if (!isClosed() && isOf(agent)) {
            return false;
        }
        this.state = ConversationState.OPEN;
        this.inCharge = InCharge.AGENT;
        this.agentId = agent.toString();
        this.agentName = name;
        return true;
    }

    boolean close(StaffId agent) {
        requireNoColleague(agent);
        if (isClosed()) {
            return false;
        }
        state = ConversationState.CLOSED;
        closings++;
        return true;
    }

    boolean reopen(StaffId agent) {
        requireNoColleague(agent);
        return reopenFor(InCharge.NOBODY);
    }

    boolean wake() {
        return reopenFor(InCharge.ASSISTANT);
    }

    private boolean reopenFor(InCharge next) {
        if (!isClosed()) {
            return false;
        }
        state = ConversationState.OPEN;
        inCharge = next;
        return true;
    }

    void handOver() {
        if (inCharge == InCharge.ASSISTANT) {
            inCharge = InCharge.NOBODY;
        }
    }

    void requireInCharge(StaffId agent) {
        if (!isOf(agent)) {
            throw Refusal.conflict("not_in_charge", "Take the conversation over before you reply.");
        }
    }

    void requireOpen() {
        if (isClosed()) {
            throw Refusal.conflict(
                    "closed", "This conversation is closed. Take it again before you reply.");
        }
    }

    /** A closed one is anybody's. */
    private void requireNoColleague(StaffId agent) {
        if (!isClosed() && inCharge == InCharge.AGENT && !isOf(agent)) {
            throw Refusal.conflict("taken", agentName + " is in charge of this conversation.");
        }
    }

    private boolean isOf(StaffId agent) {
        return inCharge == InCharge.AGENT && agent.toString().equals(agentId);
    }

    int closings() {
        return closings;
    }

    ConversationState state() {
        return state;
    }

    boolean isClosed() {
        return state == ConversationState.CLOSED;
    }

    InCharge inCharge() {
        return inCharge;
    }

    Optional<Conversation.Agent> agent() {
        return inCharge == InCharge.AGENT
                ? Optional.of(new Conversation.Agent(StaffId.of(agentId), agentName))
                : Optional.empty();
    }
}
