package dev.siegel.endtoend.guide;

/**
 * One block to type.
 *
 * @param place the page and the line it begins at
 * @param language that of the shell it is typed into
 * @param answer what the page shows below it; nothing, when it shows nothing
 */
public record GuideStep(String place, String language, String typed, ShownAnswer answer) {}
