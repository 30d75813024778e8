package dev.stripechat.architecture.planted.shop;

interface UnexplainedPort {}
