package dev.stripechat.architecture.planted.shop;

public class Unexplained {}
