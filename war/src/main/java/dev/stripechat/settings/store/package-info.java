/** Edge: settings in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.settings.store;
