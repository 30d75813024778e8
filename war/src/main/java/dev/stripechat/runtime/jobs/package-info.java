/** Work that is done soon after a commit, on any node, one at a time per instance, until it succeeds. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.jobs;
