/** Edge: figures that only Payara knows. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.metrics.payara;
