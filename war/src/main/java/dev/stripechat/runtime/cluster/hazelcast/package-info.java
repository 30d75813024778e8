/** Edge: hints over Payara's data grid, when the server has one. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.cluster.hazelcast;
