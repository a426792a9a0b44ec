package dev.siegel.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import org.eclipse.jetty.ee11.servlet.FilterHolder;

/** The headers browsers are kept in check with; pages set a policy of their own over this one. */
final class ConsoleHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Map<String, String> HEADERS =
            Map.of(
                    "Strict-Transport-Security",
                    "max-age=31536000",
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    "Content-Security-Policy",
                    "default-src 'none'; frame-ancestors 'none'",
                    "Referrer-Policy",
                    "same-origin",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Permissions-Policy",
                    "camera=(), microphone=(), geolocation=()");

    static FilterHolder holder() {
        var holder = new FilterHolder(new ConsoleHeaders());
        holder.setAsyncSupported(true);
        return holder;
    }

    static EnumSet<DispatcherType> all() {
        return EnumSet.allOf(DispatcherType.class);
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HEADERS.forEach(response::setHeader);
        chain.doFilter(request, response);
    }
}
