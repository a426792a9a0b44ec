package dev.siegel.endtoend.pool;

import java.util.List;

/** The ports of one front end's listeners. */
public record PoolPorts(int console, int api, int webServices, int sipTls, int sipTcp) {
    static PoolPorts free() {
        return new PoolPorts(
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next());
    }

    List<String> options() {
        return List.of(
                "--admin-port", String.valueOf(console),
                "--api-port", String.valueOf(api),
                "--web-port", String.valueOf(webServices),
                "--sip-tls-port", String.valueOf(sipTls),
                "--sip-tcp-port", String.valueOf(sipTcp));
    }
}
