/** Edge: who may read the figures. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.metrics.rest;
