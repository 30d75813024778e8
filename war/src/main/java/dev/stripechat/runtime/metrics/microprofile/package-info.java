/** Edge: the figures as MicroProfile Metrics, which the container writes for Prometheus. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.metrics.microprofile;
