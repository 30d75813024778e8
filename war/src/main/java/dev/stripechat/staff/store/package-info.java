/** Edge: accounts, sessions and the audit log in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.staff.store;
