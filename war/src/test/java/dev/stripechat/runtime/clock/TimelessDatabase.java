package dev.stripechat.runtime.clock;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import java.util.List;

/** A control: nobody asks the database what time it is. */
@Alternative
@Priority(1)
@Dependent
public class TimelessDatabase implements DatabaseTime {

    @Override
    public List<Reading> read(int times) {
        return List.of();
    }
}
