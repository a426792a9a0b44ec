package dev.siegel.architecture;

import java.util.List;
import java.util.stream.Stream;

/**
 * One row of the module table of {@code docs/architecture.md}.
 *
 * @param packages the package its classes are in or below
 * @param modules the packages of the modules it may depend on
 * @param libraries what it may use beside the JDK, jspecify and slf4j-api
 */
record ModuleRow(String module, String packages, List<String> modules, List<String> libraries) {
    private static final String POOL = "dev.siegel.pool";
    private static final String PROTOCOLS = "dev.siegel.protocols";
    private static final String STORE = "dev.siegel.store";
    private static final String DIRECTORY = "dev.siegel.directory";
    private static final String SIGN_IN = "dev.siegel.signin";
    private static final String API = "dev.siegel.api";
    private static final String CONSOLE = "dev.siegel.console";
    private static final String CLIENT = "dev.siegel.client";
    private static final String CMDLETS = "dev.siegel.cmdlets";
    private static final String SERVER = "dev.siegel.server";

    private static final List<String> EVERYWHERE =
            List.of(
                    "java",
                    "javax",
                    "jdk",
                    "org.w3c.dom",
                    "org.xml.sax",
                    "org.jspecify",
                    "org.slf4j");

    static final List<ModuleRow> TABLE =
            List.of(
                    row("pool", POOL, List.of(), "org.bouncycastle"),
                    row("protocols", PROTOCOLS, List.of(), "org.bouncycastle"),
                    row(
                            "pool-store",
                            STORE,
                            List.of(POOL),
                            "io.micronaut",
                            "jakarta",
                            "org.flywaydb",
                            "com.zaxxer.hikari",
                            "org.h2",
                            "org.postgresql"),
                    row("directory", DIRECTORY, List.of(POOL, PROTOCOLS)),
                    row("sign-in", SIGN_IN, List.of(POOL, PROTOCOLS), "io.netty"),
                    row(
                            "management-api",
                            API,
                            List.of(POOL),
                            "io.micronaut",
                            "jakarta",
                            "io.swagger",
                            "com.fasterxml.jackson.annotation"),
                    row(
                            "console-ui",
                            CONSOLE,
                            List.of(POOL),
                            "com.vaadin.flow",
                            "jakarta.servlet",
                            "org.jsoup"),
                    row("sign-in-client", CLIENT, List.of(PROTOCOLS), "org.bouncycastle"),
                    row(
                            "cmdlets",
                            CMDLETS,
                            List.of(PROTOCOLS, CLIENT),
                            "org.jline",
                            "com.fasterxml.jackson.core",
                            "de.siegmar.fastcsv"),
                    row(
                            "server",
                            SERVER,
                            List.of(POOL, PROTOCOLS, STORE, DIRECTORY, SIGN_IN, API, CONSOLE),
                            "io.micronaut",
                            "jakarta",
                            "org.reactivestreams",
                            "reactor",
                            "io.netty.handler.ssl",
                            "org.eclipse.jetty",
                            "com.nimbusds",
                            "ch.qos.logback"));

    private static ModuleRow row(
            String module, String packages, List<String> modules, String... libraries) {
        return new ModuleRow(module, packages, modules, List.of(libraries));
    }

    /** The pattern of all its packages. */
    String own() {
        return packages + "..";
    }

    /** The patterns of all packages it may know. */
    String[] allowed() {
        return Stream.of(List.of(packages), modules, EVERYWHERE, libraries)
                .flatMap(List::stream)
                .map(name -> name + "..")
                .toArray(String[]::new);
    }

    @Override
    public String toString() {
        return module;
    }
}
