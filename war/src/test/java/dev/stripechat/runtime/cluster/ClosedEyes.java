package dev.stripechat.runtime.cluster;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Specializes;
import jakarta.inject.Inject;

/** A control: a node that never looks at what other nodes have done. It takes the place of who does, observers too. */
@Alternative
@Priority(1)
@Specializes
@ApplicationScoped
public class ClosedEyes extends LookingAround {

    protected ClosedEyes() {}

    @Inject
    public ClosedEyes(Instance<Lookout> lookouts) {
        super(lookouts);
    }

    @Override
    protected void look() {
        // sees nothing
    }
}
