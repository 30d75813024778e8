package dev.stripechat.staff.rest;

import dev.stripechat.staff.Doorman;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Puts a {@link StaffFilter} before every method that is {@link ForStaff}. */
@Provider
@Dependent
public class StaffFeature implements DynamicFeature {

    private final Doorman doorman;
    private final CurrentMember current;

    @Inject
    public StaffFeature(Doorman doorman, CurrentMember current) {
        this.doorman = doorman;
        this.current = current;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        ForStaff rule = resource.getResourceMethod().getAnnotation(ForStaff.class);
        if (rule != null) {
            context.register(new StaffFilter(rule.value(), doorman, current));
        }
    }
}
