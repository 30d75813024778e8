/** Edge: orders as task rows in PostgreSQL, carried out by db-scheduler. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.jobs.store;
