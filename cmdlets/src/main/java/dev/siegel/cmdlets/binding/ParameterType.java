package dev.siegel.cmdlets.binding;

import java.util.List;

/** What a parameter takes. */
public sealed interface ParameterType {
    /** What help prints between angle brackets; empty for a switch. */
    String label();

    /** Whether a list of values is one argument. */
    default boolean takesSeveral() {
        return false;
    }

    record Text() implements ParameterType {
        @Override
        public String label() {
            return "String";
        }
    }

    /** Any value, lists too. */
    record Anything() implements ParameterType {
        @Override
        public String label() {
            return "Object";
        }

        @Override
        public boolean takesSeveral() {
            return true;
        }
    }

    /** A script block the pipeline runs. */
    record Code() implements ParameterType {
        @Override
        public String label() {
            return "ScriptBlock";
        }
    }

    /** Text that is never shown again: masked in debug output. */
    record Secret() implements ParameterType {
        @Override
        public String label() {
            return "String";
        }
    }

    /** One of the identity forms of a user. */
    record UserIdentity(boolean wildcardsTaken) implements ParameterType {
        @Override
        public String label() {
            return "UserIdParameter";
        }
    }

    record Guid() implements ParameterType {
        @Override
        public String label() {
            return "Guid";
        }
    }

    record Moment() implements ParameterType {
        @Override
        public String label() {
            return "DateTime";
        }
    }

    record Zone() implements ParameterType {
        @Override
        public String label() {
            return "TimeZone";
        }
    }

    record File() implements ParameterType {
        @Override
        public String label() {
            return "Path";
        }
    }

    record Whole(int least, int most) implements ParameterType {
        @Override
        public String label() {
            return "Int32";
        }
    }

    record OneOf(List<String> values) implements ParameterType {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public String label() {
            return String.join(" | ", values);
        }
    }

    record Switch() implements ParameterType {
        @Override
        public String label() {
            return "";
        }
    }

    record ListOf(ParameterType element) implements ParameterType {
        @Override
        public String label() {
            return element.label() + "[]";
        }

        @Override
        public boolean takesSeveral() {
            return true;
        }
    }
}
