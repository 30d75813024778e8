/** Edge: the page and its calls. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.paymentpage.rest;
