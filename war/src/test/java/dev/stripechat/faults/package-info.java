/**
 * The fault test: shoppers and agents who go on talking while lines are cut, nodes and PostgreSQL are killed, and a
 * checker that knows only what their browsers were told and saw. {@code docs/faults.md} says how to run it.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.faults;
