/** A model service on this machine, strict about what it is asked, that does what a test tells it to. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.fakes.model;
