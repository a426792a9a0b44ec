package dev.siegel.api.listing;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page as it is sent; listings describe their own with their own entries. */
@Serdeable.Serializable
record ListPage(List<Object> items, @Nullable String nextCursor, @Nullable Long count) {}
