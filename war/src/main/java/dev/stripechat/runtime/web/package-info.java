/** What all web edges share: strict JSON, problem documents, limits, headers, static files. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.web;
