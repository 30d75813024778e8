package dev.stripechat.runtime.intake.store;

import dev.stripechat.runtime.intake.Arrival;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** A control: the Intake without its guard, the memory of event ids. Every arrival is a new one. */
@Alternative
@Priority(1)
@Dependent
public class ForgetfulIntake extends JpaIntake {

    @Inject
    public ForgetfulIntake(EntityManager entities) {
        super(entities);
    }

    @Override
    public boolean keep(Arrival arrival) {
        return super.keep(
                new Arrival(
                        arrival.shop(),
                        arrival.source(),
                        arrival.eventId() + " " + UUID.randomUUID(),
                        arrival.subject(),
                        arrival.body(),
                        arrival.receivedAt()));
    }
}
