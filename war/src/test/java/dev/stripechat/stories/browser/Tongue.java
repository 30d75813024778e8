package dev.stripechat.stories.browser;

/** The language that a page is read in. */
enum Tongue {
    DE,
    EN;

    /** The German or the English words. */
    String say(String german, String english) {
        return this == DE ? german : english;
    }

    String code() {
        return say("de", "en");
    }

    String locale() {
        return say("de-DE", "en-GB");
    }
}
