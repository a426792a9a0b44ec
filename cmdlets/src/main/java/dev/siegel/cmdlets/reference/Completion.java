package dev.siegel.cmdlets.reference;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterType;
import dev.siegel.cmdlets.table.CmdletTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Completion scripts. All they need is in them: starting {@code cs} at each press of a key would be
 * felt.
 */
public final class Completion {
    private static final String BASH =
            """
            # Completes cs in bash. Made by: cs completion bash
            _cs_words() {
                COMPREPLY=()
                local word
                while IFS= read -r word; do
                    [[ ${word,,} == "${2,,}"* ]] && COMPREPLY+=("$word")
                done < <(printf '%s\\n' $1)
            }
            _cs() {
                local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
                local at=1
                [[ ${COMP_WORDS[1]} == --check && $COMP_CWORD -gt 1 ]] && at=2
                if ((COMP_CWORD == at)); then
                    _cs_words "$(_cs_cmdlets) -c -f --check --help completion" "$current"
                    return
                fi
                local cmdlet=${COMP_WORDS[at],,}
                if [[ $current == -* ]]; then
                    _cs_words "$(_cs_parameters "$cmdlet")" "$current"
                elif [[ $before == -* ]]; then
                    _cs_words "$(_cs_values "$cmdlet ${before,,}")" "$current"
                    ((${#COMPREPLY[@]})) || COMPREPLY=($(compgen -f -- "$current"))
                fi
            }
            complete -F _cs cs ./cs
            """;

    private static final String ZSH =
            """
            #compdef cs
            # Completes cs in zsh. Made by: cs completion zsh
            _cs() {
                setopt localoptions nocasematch
                local current=${words[CURRENT]} before=${words[CURRENT-1]}
                local at=2
                [[ ${words[2]} == --check && $CURRENT -gt 2 ]] && at=3
                if ((CURRENT == at)); then
                    compadd -M 'm:{a-zA-Z}={A-Za-z}' -- ${=$(_cs_cmdlets)} -c -f --check --help completion
                    return
                fi
                local cmdlet=${words[at]:l}
                if [[ $current == -* ]]; then
                    compadd -M 'm:{a-zA-Z}={A-Za-z}' -- ${=$(_cs_parameters $cmdlet)}
                elif [[ $before == -* ]]; then
                    local values=$(_cs_values "$cmdlet ${before:l}")
                    if [[ -n $values ]]; then
                        compadd -M 'm:{a-zA-Z}={A-Za-z}' -- ${=values}
                    else
                        _files
                    fi
                fi
            }
            """;

    /** As a file of the function path it is run at the first press already; else it is sourced. */
    private static final String REGISTERED =
            """
            if [[ ${funcstack[1]} == _cs ]]; then
                _cs "$@"
            else
                compdef _cs cs
            fi
            """;

    private Completion() {}

    /** The script for a shell, {@code bash} or {@code zsh}. */
    public static Optional<String> script(String shell) {
        return switch (shell) {
            case "bash" -> Optional.of(data() + BASH);
            case "zsh" ->
                    Optional.of(
                            ZSH.lines().findFirst().orElseThrow()
                                    + "\n"
                                    + data()
                                    + ZSH.substring(ZSH.indexOf('\n') + 1)
                                    + REGISTERED);
            default -> Optional.empty();
        };
    }

    private static String data() {
        List<CmdletDescription> cmdlets = CmdletTable.cmdlets();
        var text = new StringBuilder();
        var names = new TreeSet<String>();
        cmdlets.forEach(cmdlet -> {
            names.add(cmdlet.name());
            names.addAll(cmdlet.aliases());
        });
        text.append("_cs_cmdlets() {\n    echo '").append(String.join(" ", names)).append("'\n}\n");
        text.append("_cs_parameters() {\n    case $1 in\n");
        cmdlets.forEach(cmdlet -> text.append(parameters(cmdlet)));
        text.append("    esac\n}\n_cs_values() {\n    case $1 in\n");
        values(cmdlets)
                .forEach((words, cases) ->
                        text.append(
                                "        %s) echo '%s' ;;\n"
                                        .formatted(String.join("|", cases), words)));
        return text.append("    esac\n}\n").toString();
    }

    private static String parameters(CmdletDescription cmdlet) {
        List<String> names =
                cmdlet.parameters().stream().map(parameter -> "-" + parameter.name()).toList();
        return "        %s) echo '%s' ;;\n".formatted(cases(cmdlet), String.join(" ", names));
    }

    private static String cases(CmdletDescription cmdlet) {
        var cases = new TreeSet<String>();
        cases.add(cmdlet.name().toLowerCase(Locale.ROOT));
        cmdlet.aliases().stream()
                .filter(alias -> alias.chars().allMatch(Completion::isPlain))
                .forEach(alias -> cases.add(alias.toLowerCase(Locale.ROOT)));
        return String.join("|", cases);
    }

    /** Some aliases are marks a shell would take for its own. */
    private static boolean isPlain(int character) {
        return Character.isLetterOrDigit(character) || character == '-';
    }

    /** For each list of values, the cmdlets and parameters that choose from it. */
    private static Map<String, Set<String>> values(List<CmdletDescription> cmdlets) {
        Map<String, Set<String>> values = new TreeMap<>();
        for (CmdletDescription cmdlet : cmdlets) {
            for (ParameterDescription parameter : cmdlet.parameters()) {
                String words = words(parameter.type());
                if (!words.isEmpty()) {
                    values.computeIfAbsent(words, _ -> new TreeSet<>())
                            .add(
                                    "'%s -%s'"
                                            .formatted(
                                                    cmdlet.name().toLowerCase(Locale.ROOT),
                                                    parameter.name().toLowerCase(Locale.ROOT)));
                }
            }
        }
        return values;
    }

    private static String words(ParameterType type) {
        return switch (type) {
            case ParameterType.OneOf one -> String.join(" ", one.values());
            case ParameterType.Flag _ -> "true false";
            case ParameterType.ListOf list -> words(list.element());
            case ParameterType.OrNull maybe -> words(maybe.type());
            default -> "";
        };
    }
}
