/** Edge: the calls of the page. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.paymentpage.rest;
