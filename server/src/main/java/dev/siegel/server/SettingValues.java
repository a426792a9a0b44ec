package dev.siegel.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was said of each setting; the command line wins over the configuration file, that over the
 * defaults.
 */
final class SettingValues {
    private static final long LARGEST_FILE = 1024L * 1024;

    private final Map<Setting, List<String>> said;

    private SettingValues(Map<Setting, List<String>> said) {
        this.said = said;
    }

    /**
     * @throws UsageProblem when something in the arguments or the file they name is not understood
     */
    static SettingValues of(List<String> arguments) {
        Map<Setting, List<String>> fromArguments = parse(arguments);
        List<String> file = fromArguments.getOrDefault(Setting.CONFIG, List.of());
        if (file.isEmpty()) {
            return new SettingValues(fromArguments);
        }
        Map<Setting, List<String>> all = readFile(Path.of(file.getLast()));
        all.putAll(fromArguments);
        return new SettingValues(all);
    }

    private static Map<Setting, List<String>> parse(List<String> arguments) {
        Map<Setting, List<String>> found = new EnumMap<>(Setting.class);
        for (int at = 0; at < arguments.size(); at++) {
            String argument = arguments.get(at);
            if (!argument.startsWith("--")) {
                throw new UsageProblem(
                        "'" + argument + "' is no option; options start with two dashes");
            }
            int equals = argument.indexOf('=');
            Setting setting =
                    Setting.ofKey(argument.substring(2, equals < 0 ? argument.length() : equals));
            if (equals >= 0) {
                add(found, setting, argument.substring(equals + 1));
            } else if (setting.isFlag()) {
                add(found, setting, "true");
            } else if (++at < arguments.size()) {
                add(found, setting, arguments.get(at));
            } else {
                throw new UsageProblem("--" + setting.key() + " needs a value");
            }
        }
        return found;
    }

    private static Map<Setting, List<String>> readFile(Path file) {
        Map<Setting, List<String>> found = new EnumMap<>(Setting.class);
        for (String line : lines(file)) {
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new UsageProblem(file + ": '" + text + "' is no 'name = value'");
            }
            add(
                    found,
                    Setting.ofKey(text.substring(0, equals).strip()),
                    text.substring(equals + 1).strip());
        }
        return found;
    }

    private static List<String> lines(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new UsageProblem(file + " is larger than a configuration file can be");
            }
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UsageProblem(
                    "cannot read the configuration file " + file + ": " + unreadable.getMessage());
        }
    }

    private static void add(Map<Setting, List<String>> found, Setting setting, String value) {
        List<String> before = found.getOrDefault(setting, List.of());
        if (!before.isEmpty() && !setting.isRepeatable()) {
            throw new UsageProblem(setting.key() + " is given twice");
        }
        found.put(setting, Stream.concat(before.stream(), Stream.of(value)).toList());
    }

    List<String> all(Setting setting) {
        return said.getOrDefault(setting, List.of());
    }

    Optional<String> one(Setting setting) {
        List<String> values = all(setting);
        return values.isEmpty()
                ? Optional.ofNullable(setting.defaultValue())
                : Optional.of(values.getLast());
    }

    /** The value of a setting that has a default. */
    String text(Setting setting) {
        return one(setting)
                .orElseThrow(() -> new UsageProblem("--" + setting.key() + " must be given"));
    }

    boolean flag(Setting setting) {
        return switch (text(setting)) {
            case "true" -> true;
            case "false" -> false;
            case String other ->
                    throw new UsageProblem(
                            setting.key() + " is true or false, not '" + other + "'");
        };
    }

    int number(Setting setting, int least, int most) {
        return number(setting, text(setting), least, most);
    }

    private static int number(Setting setting, String text, int least, int most) {
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notOne) {
            // said below
        }
        throw new UsageProblem(
                setting.key()
                        + " is a number from "
                        + least
                        + " to "
                        + most
                        + ", not '"
                        + text
                        + "'");
    }

    /** A port, or empty for {@code off}; 0 lets the system choose. */
    Optional<Integer> port(Setting setting) {
        String text = text(setting);
        return text.equals("off") ? Optional.empty() : Optional.of(number(setting, text, 0, 65535));
    }

    Optional<Path> path(Setting setting) {
        return one(setting).map(Path::of);
    }
}
