package dev.siegel.signin.http;

/** A method and a path, and who answers there. */
public record Route(String method, String path, WebHandler handler) {
    public static Route get(String path, WebHandler handler) {
        return new Route("GET", path, handler);
    }

    public static Route post(String path, WebHandler handler) {
        return new Route("POST", path, handler);
    }
}
