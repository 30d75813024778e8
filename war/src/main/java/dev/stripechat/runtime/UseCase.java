package dev.stripechat.runtime;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A verb: each public method is one transaction. It rolls back on every exception, also on checked ones (by default
 * Jakarta Transactions commits those).
 */
@Stereotype
@Dependent
@Transactional(rollbackOn = Exception.class)
@Target(TYPE)
@Retention(RUNTIME)
@Documented
public @interface UseCase {}
