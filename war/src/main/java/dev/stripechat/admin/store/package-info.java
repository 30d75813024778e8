/** Edge: the links to set up in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.admin.store;
