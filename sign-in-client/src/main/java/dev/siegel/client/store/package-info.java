/**
 * The client's own keys: requests for certificates, and certificates kept with their keys between
 * starts. Bouncy Castle stays in here. Knows no server.
 */
@NullMarked
package dev.siegel.client.store;

import org.jspecify.annotations.NullMarked;
