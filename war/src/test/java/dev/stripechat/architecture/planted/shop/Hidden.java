package dev.stripechat.architecture.planted.shop;

class Hidden {}
