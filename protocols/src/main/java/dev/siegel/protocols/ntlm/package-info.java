/**
 * NTLM version 2: its three messages, the proof of a password, and the signatures that follow
 * (MS-NLMP). Knows byte arrays and hashes of passwords, no header, no connection and no directory.
 * MD4 and RC4 exist nowhere else; NTLM version 1 and LM responses are refused.
 */
@NullMarked
package dev.siegel.protocols.ntlm;

import org.jspecify.annotations.NullMarked;
