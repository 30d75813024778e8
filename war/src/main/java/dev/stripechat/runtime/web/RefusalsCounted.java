package dev.stripechat.runtime.web;

import dev.stripechat.runtime.metrics.Tally;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Counts every request that was refused or failed, by the code that its sender was told. */
@Provider
@Dependent
public class RefusalsCounted implements ContainerResponseFilter {

    private final Tally tally;

    @Inject
    public RefusalsCounted(Tally tally) {
        this.tally = tally;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            tally.count("refusals", problem.code());
        }
    }
}
