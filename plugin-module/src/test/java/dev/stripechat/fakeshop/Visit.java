package dev.stripechat.fakeshop;

/** One look at one page: whose session, which order it is about, in which language. */
record Visit(Session session, Order order, Texts texts, String page) {

    /** Where the pages of this session are. */
    String base() {
        return "/" + texts.language() + "/" + session.id();
    }

    String at(String other) {
        return base() + "/" + other;
    }

    /** The same page in another language; the return page goes on naming its payment. */
    String addressIn(String language) {
        String address = "/" + language + "/" + session.id() + (page.isEmpty() ? "" : "/" + page);
        boolean namesPayment = page.equals("return") && order.payment().isPresent();
        return namesPayment ? address + "?payment_intent=" + order.payment().get().id() : address;
    }
}
