/** The one database: its data source, its migrations at start, its EntityManager. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.database;
