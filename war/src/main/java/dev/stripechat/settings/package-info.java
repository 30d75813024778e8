/**
 * What the admin chose.
 *
 * <p>Promise: a setting belongs to one shop and its secrets are sealed. Verbs: none of its own; each capability edits
 * its settings. Owns: {@code settings_*} tables. Never: gives a secret back to a browser. May be called by: staff and
 * every band above.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.settings;
