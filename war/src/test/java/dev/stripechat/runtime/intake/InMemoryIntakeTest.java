package dev.stripechat.runtime.intake;

import dev.stripechat.contracts.Together;

class InMemoryIntakeTest implements IntakeContract, Together.InMemory {

    private final InMemoryIntake intake = new InMemoryIntake();

    @Override
    public Intake intake() {
        return intake;
    }
}
