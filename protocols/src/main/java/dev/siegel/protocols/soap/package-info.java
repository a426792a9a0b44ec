/**
 * SOAP messages of the web ticket and certificate provisioning services: metadata, tickets, proofs
 * of possession, faults. Bytes in, values out, and back; knows no sockets, no users and no stores,
 * and asks for keys through {@link TicketKeys}.
 */
@NullMarked
package dev.siegel.protocols.soap;

import org.jspecify.annotations.NullMarked;
