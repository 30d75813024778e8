/**
 * How well questions are understood: a program, not a test ({@code docs/answers-evaluation.md}). Figures are never asserted.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.evaluation;
