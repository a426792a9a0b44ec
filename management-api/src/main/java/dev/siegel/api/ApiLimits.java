package dev.siegel.api;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.Map;

/**
 * The limits and defaults of the listener. They come with the module, so that nobody who starts it
 * can forget them.
 */
@ContextConfigurer
public final class ApiLimits implements ApplicationContextConfigurer {
    /** Larger bodies get 413. */
    public static final int LARGEST_BODY = 1024 * 1024;

    /** Our own bodies have three levels. */
    static final int DEEPEST_JSON = 16;

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of("management-api", properties()));
    }

    private static Map<String, Object> properties() {
        return Map.ofEntries(
                Map.entry("micronaut.server.max-request-size", LARGEST_BODY),
                Map.entry("micronaut.server.max-request-buffer-size", LARGEST_BODY),
                Map.entry("micronaut.server.netty.max-initial-line-length", 8192),
                Map.entry("micronaut.server.netty.max-header-size", 16384),
                Map.entry("micronaut.server.netty.request-decompression-enabled", false),
                Map.entry("micronaut.server.idle-timeout", "60s"),
                Map.entry("micronaut.server.read-idle-timeout", "30s"),
                Map.entry("micronaut.server.cors.enabled", false),
                Map.entry("micronaut.server.log-handled-exceptions", false),
                Map.entry("micronaut.serde.maximum-nesting-depth", DEEPEST_JSON),
                Map.entry("micronaut.serde.serialization.inclusion", "always"),
                Map.entry("micronaut.serde.deserialization.ignore-unknown", false));
    }
}
