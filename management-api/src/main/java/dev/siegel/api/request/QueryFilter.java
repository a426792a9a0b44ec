package dev.siegel.api.request;

import dev.siegel.api.problem.ProblemException;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Refuses query parameters the operation does not know, and one given twice: a misspelt {@code
 * dryRun} must not become a real change.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(BearerFilter.ORDER + 1)
final class QueryFilter {
    @RequestFilter
    void check(HttpRequest<?> request) {
        RouteAttributes.getRouteInfo(request)
                .filter(MethodBasedRouteInfo.class::isInstance)
                .map(MethodBasedRouteInfo.class::cast)
                .ifPresent(route -> check(request, known(route)));
    }

    private static Map<String, Argument<?>> known(MethodBasedRouteInfo<?, ?> route) {
        Map<String, Argument<?>> known = new HashMap<>();
        for (Argument<?> one : route.getTargetMethod().getArguments()) {
            if (one.getAnnotationMetadata().hasAnnotation(QueryValue.class)) {
                known.put(name(one), one);
            } else if (one.getAnnotationMetadata().hasAnnotation(RequestBean.class)) {
                for (Argument<?> member : members(one.getType())) {
                    known.put(name(member), member);
                }
            }
        }
        return known;
    }

    private static Argument<?>[] members(Class<?> type) {
        return BeanIntrospection.getIntrospection(type).getConstructorArguments();
    }

    private static String name(Argument<?> argument) {
        return argument.getAnnotationMetadata()
                .stringValue(QueryValue.class)
                .filter(name -> !name.isEmpty())
                .orElse(argument.getName());
    }

    private static void check(HttpRequest<?> request, Map<String, Argument<?>> known) {
        for (var given : request.getParameters()) {
            String name = given.getKey();
            Argument<?> argument = known.get(name);
            if (argument == null) {
                throw ProblemException.badField(shown(name), "there is no such parameter");
            }
            if (given.getValue().size() > 1
                    && !Collection.class.isAssignableFrom(argument.getType())) {
                throw ProblemException.badField(name, "given more than once");
            }
        }
    }

    private static String shown(String name) {
        return name.length() > 64 ? name.substring(0, 64) + "…" : name;
    }
}
