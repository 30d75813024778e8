package dev.stripechat.architecture.planted.answer;

/** Planted: a name that says nothing. */
public class ReplyHelper {}
