/**
 * The API's description as its readers use it: whether it is a valid OpenAPI 3.1 document, and
 * whether an answer is what it promises. It calls nobody.
 */
@NullMarked
package dev.siegel.endtoend.openapi;

import org.jspecify.annotations.NullMarked;
