package dev.stripechat.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** A contract test that runs inside the real WAR on Payara Micro, on PostgreSQL. */
@Tag("contract")
@ExtendWith(ContractDatabase.class)
@ArquillianTest
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Contained {}
