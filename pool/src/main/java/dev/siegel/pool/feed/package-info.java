/**
 * What administrators follow while it happens: certificates published and revoked, devices that
 * sign in and out, refusals, changes of users and settings. Sign-ins hand their events to a queue
 * and never wait for it; everything else is taken from the audit. It must not know who reads.
 */
@NullMarked
package dev.siegel.pool.feed;

import org.jspecify.annotations.NullMarked;
