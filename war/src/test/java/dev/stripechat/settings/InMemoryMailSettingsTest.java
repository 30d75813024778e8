package dev.stripechat.settings;

import dev.stripechat.contracts.Together;

class InMemoryMailSettingsTest implements MailSettingsContract, Together.InMemory {

    private final InMemoryMailConnections connections = new InMemoryMailConnections();
    private final InMemoryTimetables timetables = new InMemoryTimetables();

    @Override
    public MailConnections mailConnections() {
        return connections;
    }

    @Override
    public Timetables timetables() {
        return timetables;
    }
}
