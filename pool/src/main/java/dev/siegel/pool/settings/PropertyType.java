package dev.siegel.pool.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a property may hold. Values are kept as texts in one canonical form. */
public sealed interface PropertyType {
    /**
     * The canonical form of a value.
     *
     * @throws IllegalArgumentException when the property cannot hold it; the message says why
     */
    String read(String text);

    /** {@code True} or {@code False}. */
    record Flag() implements PropertyType {
        @Override
        public String read(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "true" -> "True";
                case "false" -> "False";
                default -> throw new IllegalArgumentException("is neither True nor False");
            };
        }
    }

    /** A whole number within bounds, both included. */
    record WholeNumber(long least, long most) implements PropertyType {
        private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,18}");

        @Override
        public String read(String text) {
            String digits = text.strip();
            if (!DIGITS.matcher(digits).matches()) {
                throw new IllegalArgumentException("is no whole number");
            }
            long number = Long.parseLong(digits);
            if (number < least || number > most) {
                throw new IllegalArgumentException(
                        "is " + number + ", not between " + least + " and " + most);
            }
            return Long.toString(number);
        }
    }

    /** One of several words, in any case. */
    record Choice(List<String> words) implements PropertyType {
        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public String read(String text) {
            return words.stream()
                    .filter(word -> word.equalsIgnoreCase(text.strip()))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("is none of " + String.join(", ", words)));
        }
    }

    /** One line. */
    record Text(int longest) implements PropertyType {
        @Override
        public String read(String text) {
            if (text.length() > longest) {
                throw new IllegalArgumentException("is longer than " + longest + " characters");
            }
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("holds a control character");
            }
            return text;
        }
    }

    /** One line, not empty, of what may stand between quotes in a header: printable ASCII. */
    record QuotableText(int longest) implements PropertyType {
        @Override
        public String read(String text) {
            boolean printable = text.chars().allMatch(one -> one >= ' ' && one <= '~');
            if (text.isBlank() || text.length() > longest || !printable) {
                throw new IllegalArgumentException(
                        "is not 1 to " + longest + " printable characters of ASCII");
            }
            if (text.indexOf('"') >= 0 || text.indexOf('\\') >= 0) {
                throw new IllegalArgumentException("holds a quote or a backslash");
            }
            return text;
        }
    }

    /** A length of time, written {@code hh:mm:ss} with the days before it. */
    record Span() implements PropertyType {
        private static final Pattern FORM =
                Pattern.compile("(?:([0-9]{1,4})\\.)?([0-9]{1,2}):([0-5][0-9]):([0-5][0-9])");

        @Override
        public String read(String text) {
            Duration span = duration(text);
            String time =
                    "%02d:%02d:%02d"
                            .formatted(
                                    span.toHoursPart(), span.toMinutesPart(), span.toSecondsPart());
            return span.toDays() == 0 ? time : span.toDays() + "." + time;
        }

        /**
         * @throws IllegalArgumentException when the text is none
         */
        public static Duration duration(String text) {
            Matcher parts = FORM.matcher(text.strip());
            if (!parts.matches() || Integer.parseInt(parts.group(2)) > 23) {
                throw new IllegalArgumentException("is no length of time like 00:30:00");
            }
            String days = parts.group(1);
            return Duration.ofDays(days == null ? 0 : Long.parseLong(days))
                    .plusHours(Long.parseLong(parts.group(2)))
                    .plusMinutes(Long.parseLong(parts.group(3)))
                    .plusSeconds(Long.parseLong(parts.group(4)));
        }
    }

    /** Several values, a line each, none twice. */
    record Items(ItemKind kind) implements PropertyType {
        private static final int MOST = 100;

        @Override
        public String read(String text) {
            List<String> items = items(text).stream().map(kind::read).distinct().toList();
            if (items.size() > MOST) {
                throw new IllegalArgumentException("has more than " + MOST + " items");
            }
            return text(items);
        }

        /** The value of some items. */
        public static String text(List<String> items) {
            return String.join("\n", items);
        }

        /** The items of a value. */
        public static List<String> items(String text) {
            return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n", -1));
        }
    }
}
