package dev.siegel.api.settings;

import dev.siegel.api.problem.Problem;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How operations on settings fail. */
@ApiResponse(
        responseCode = "4XX",
        description =
                Problem.DESCRIPTION
                        + " 404 no such settings, 409 they exist, 412 another version than If-Match names,"
                        + " 422 a value out of range or a scope without such settings.",
        content =
                @Content(
                        mediaType = Problem.MEDIA_TYPE,
                        schema = @Schema(implementation = Problem.class)))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface SettingsProblems {}
