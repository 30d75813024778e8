package dev.stripechat.runtime.web;

/** How deep JSON is nested at most: nothing that we take needs more, and parsers go down a step of their stack for each. */
public final class Depth {

    static final int MOST = 32;

    private int depth;
    private boolean inText;
    private boolean escaped;

    /** Whether this text goes deeper. */
    public static boolean isTooDeep(String json) {
        Depth depth = new Depth();
        return json.chars().anyMatch(depth::goesTooDeepWith);
    }

    /** Takes in the next byte or character: the signs that count are the same in both. */
    boolean goesTooDeepWith(int sign) {
        if (inText) {
            inText = escaped || sign != '"';
            escaped = !escaped && sign == '\\';
        } else if (sign == '"') {
            inText = true;
        } else if (sign == '[' || sign == '{') {
            depth++;
        } else if (sign == ']' || sign == '}') {
            depth--;
        }
        return depth > MOST;
    }
}
