/**
 * What all long listings of the API share: filter, sort, fields, count, pages with cursors that
 * belong to one question, and the same listing as a stream of CSV or NDJSON.
 */
@NullMarked
package dev.siegel.api.listing;

import org.jspecify.annotations.NullMarked;
