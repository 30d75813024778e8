package dev.stripechat.channel.mail;

import dev.stripechat.contracts.Together;

class InMemoryMailTest implements MailContract, Together.InMemory {

    private final InMemoryForwardings forwardings = new InMemoryForwardings();
    private final InMemoryRecipients recipients = new InMemoryRecipients();

    @Override
    public Forwardings forwardings() {
        return forwardings;
    }

    @Override
    public Recipients recipients() {
        return recipients;
    }
}
