package dev.stripechat.runtime.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** A control: bodies without their guard. Each is read to its end before anybody looks at its size. */
@Provider
@PreMatching
@Priority(1)
public class WholeBody implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        request.setEntityStream(new ByteArrayInputStream(request.getEntityStream().readAllBytes()));
    }
}
