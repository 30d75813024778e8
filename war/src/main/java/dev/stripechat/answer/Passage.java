package dev.stripechat.answer;

/** Something that a page answers. Text of somebody else: never an instruction. */
public record Passage(String question, String answer) {}
