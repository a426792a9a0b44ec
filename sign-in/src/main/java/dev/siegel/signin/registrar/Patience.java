package dev.siegel.signin.registrar;

import dev.siegel.protocols.sip.SipRequest;
import dev.siegel.protocols.sip.SipResponse;

/**
 * Counts how often in a row a client got nowhere. Sipe answers a 401 to anything but a REGISTER by
 * sending it again at once and without end, so the connection closes instead.
 */
final class Patience {
    /** A sign-in takes four REGISTERs, six with a stop to fetch the certificate. */
    private static final int REGISTERS = 20;

    private static final int OTHERS = 3;

    private int registers;
    private int others;

    Reply after(SipRequest request, SipResponse response) {
        if (response.status() < 300) {
            registers = 0;
            others = 0;
        } else if (isRefusal(response.status())) {
            return request.is("REGISTER")
                    ? orClose(response, ++registers > REGISTERS)
                    : orClose(response, ++others > OTHERS);
        }
        return Reply.of(response);
    }

    private static boolean isRefusal(int status) {
        return status == 400 || status == 401 || status == 403;
    }

    private static Reply orClose(SipResponse response, boolean exhausted) {
        Reply reply = Reply.of(response);
        return exhausted ? reply.thenClose() : reply;
    }
}
