/**
 * A small HTTPS listener for the web services: limits first, one request at a time per connection,
 * blocking work on virtual threads. Knows nothing of SOAP, tickets or users.
 */
@NullMarked
package dev.siegel.signin.http;

import org.jspecify.annotations.NullMarked;
