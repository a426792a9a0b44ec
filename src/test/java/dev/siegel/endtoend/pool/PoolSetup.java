package dev.siegel.endtoend.pool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How to start a front end: its data folder, its ports and further options of {@code ./run}. The
 * same setup started again finds what the last process has left.
 */
public record PoolSetup(Path data, Path log, PoolPorts ports, List<String> options) {
    /** The SIP domain of every pool that the tests start. */
    public static final String DOMAIN = "example.com";

    public PoolSetup {
        options = List.copyOf(options);
    }

    /** A pool on an empty folder with its own embedded database. */
    public static PoolSetup fresh(String name) {
        Path folder = Project.newFolder(name);
        return new PoolSetup(
                folder.resolve("data"), folder.resolve("server.log"), PoolPorts.free(), List.of());
    }

    public PoolSetup with(String... further) {
        return new PoolSetup(
                data, log, ports, Stream.concat(options.stream(), Stream.of(further)).toList());
    }

    public PoolSetup onDatabase(String jdbcUrl) {
        return with("--database", jdbcUrl);
    }

    /** Another front end's data folder and ports; the further options stay. */
    public PoolSetup onFolder(Path otherData) {
        return new PoolSetup(otherData, log, ports, options);
    }

    public RunningPool start() {
        return RunningPool.start(this);
    }

    List<String> arguments() {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("--data", data.toString(), "--domain", DOMAIN));
        arguments.addAll(ports.options());
        arguments.addAll(options);
        return arguments;
    }
}
