package dev.siegel.cmdlets.rest;

import dev.siegel.cmdlets.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What came back for a call that succeeded.
 *
 * @param status 200 to 299
 * @param body without members when there was none
 * @param version the resource's ETag, if it has one
 */
public record RestAnswer(int status, Json.Members body, @Nullable String version) {
    /** Whether the work goes on and the body is the operation it became. */
    public boolean isAccepted() {
        return status == 202;
    }
}
