/**
 * How fast it is on one core: a program, not a test ({@code docs/benchmarks.md}). Speed is never asserted.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.benchmark;
