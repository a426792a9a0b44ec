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

    /**
     * Where settings or a policy apply: {@code global}, {@code site:Redmond}, {@code
     * service:Registrar:fqdn}, {@code tag:Name}.
     *
     * @param policy whether a bare name is that of a policy
     */
    record Scope(boolean policy) implements ParameterType {
        @Override
        public String label() {
            return "XdsIdentity";
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

    /** A time that passes: {@code 00:30:00}, {@code 1.12:00}. */
    record Span() implements ParameterType {
        @Override
        public String label() {
            return "TimeSpan";
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

    record Whole(long least, long most) implements ParameterType {
        @Override
        public String label() {
            return most > Integer.MAX_VALUE ? "Int64" : "Int32";
        }
    }

    /** A number, or {@code Unlimited}. */
    record Limit() implements ParameterType {
        @Override
        public String label() {
            return "Unlimited<UInt32>";
        }
    }

    /** A truth value that has to be given, {@code $True}; a switch needs none. */
    record Flag() implements ParameterType {
        @Override
        public String label() {
            return "Boolean";
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

    /** A condition in the form of Where-Object, as text or between braces. */
    record Condition() implements ParameterType {
        @Override
        public String label() {
            return "String";
        }
    }

    /** The same type, and {@code $Null} for no value at all. */
    record OrNull(ParameterType type) implements ParameterType {
        @Override
        public String label() {
            return type.label();
        }

        @Override
        public boolean takesSeveral() {
            return type.takesSeveral();
        }
    }

    /**
     * An object of a variable or of the pipeline, or text where the object has a text form.
     *
     * @param textTaken whether text stands for such an object
     */
    record ObjectOf(String typeName, boolean textTaken) implements ParameterType {
        @Override
        public String label() {
            return typeName;
        }
    }

    /** A change of a list: {@code @{Add=...}}, a whole new list, or {@code $Null} for none. */
    record ListChange(String element) implements ParameterType {
        @Override
        public String label() {
            return "PSListModifier<" + element + ">";
        }

        @Override
        public boolean takesSeveral() {
            return true;
        }
    }

    /** Name and password as Get-Credential makes them; of a bare name the password is asked. */
    record Credential() implements ParameterType {
        @Override
        public String label() {
            return "PSCredential";
        }
    }
}
