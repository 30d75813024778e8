package dev.stripechat.runtime.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All REST resources; static files and sockets have longer paths and come first. */
@ApplicationPath("/")
public class RestApplication extends Application {}
