package dev.siegel.api.certificate;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the reason of a revocation. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Parameter(
        description = "Why.",
        schema =
                @Schema(
                        implementation = String.class,
                        allowableValues = {
                            "unspecified",
                            "keyCompromise",
                            "deviceLost",
                            "userLeft",
                            "superseded"
                        },
                        defaultValue = "unspecified"))
@interface ReasonParameter {}
