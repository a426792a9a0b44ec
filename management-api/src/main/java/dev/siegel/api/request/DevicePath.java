package dev.siegel.api.request;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a device in a path. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Parameter(
        description = "The device's UUID, with or without braces.",
        example = "375da200-f2d3-5fd2-847f-1b14c5a9b20c")
public @interface DevicePath {}
