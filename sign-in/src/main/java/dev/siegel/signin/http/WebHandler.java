package dev.siegel.signin.http;

/** Answers one request; may block, since it runs on a virtual thread. */
@FunctionalInterface
public interface WebHandler {
    WebResponse answer(WebRequest request, WebConnection connection);
}
