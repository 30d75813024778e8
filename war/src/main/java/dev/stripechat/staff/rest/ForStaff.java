package dev.stripechat.staff.rest;

import dev.stripechat.staff.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Only a signed-in member with at least this role may call it; {@link StaffFilter} proves it. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForStaff {

    Role value();
}
