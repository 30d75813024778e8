package dev.stripechat.architecture.planted.answer;

/** Planted: another name that says nothing. */
public class ReplyUtils {}
