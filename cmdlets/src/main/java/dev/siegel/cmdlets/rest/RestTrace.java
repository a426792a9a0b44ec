package dev.siegel.cmdlets.rest;

/** Hears of each exchange with the server; nothing secret is handed to it. */
public interface RestTrace {
    void step(String text);

    void detail(String text);
}
