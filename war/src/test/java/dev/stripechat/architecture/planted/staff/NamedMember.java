package dev.stripechat.architecture.planted.staff;

/** Planted: a value that is not called by its name. */
public record NamedMember(String name) {
    /** The name. */
    public String getName() {
        return name;
    }
}
