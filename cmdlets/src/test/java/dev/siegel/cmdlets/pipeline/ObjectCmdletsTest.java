package dev.siegel.cmdlets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.cmdlets.testing.TestingCs;
import dev.siegel.cmdlets.testing.TestingCs.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Works on the rows of a file: text in every column, nothing where a cell is empty. */
class ObjectCmdletsTest {
    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(
                folder.resolve("people.csv"),
                """
                Name,City,Age,Pool
                Anna,Berlin,41,pool01
                Berta,Paris,7,
                Carla,berlin,29,pool02
                Dora,Rome,29,pool01
                """);
    }

    private Outcome run(String text) {
        return new TestingCs(folder).run("-c", text.replace("PEOPLE", "Import-Csv people.csv"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            textBlock =
                    """
                    PEOPLE | Where-Object {$_.City -eq "Berlin"} | % {$_.Name} ~ Anna Carla
                    PEOPLE | where {$_.Pool -ne $Null} | foreach Name ~ Anna Carla Dora
                    PEOPLE | ? {$_.Pool -eq $Null -or $_.City -ceq "berlin"} | % Name ~ Berta Carla
                    PEOPLE | ? City -eq "Berlin" | % Name ~ Anna Carla
                    PEOPLE | ? City -ceq Berlin | % Name ~ Anna
                    PEOPLE | ? Name -like "*a" | ? Name -notlike B* | % Name ~ Anna Carla Dora
                    PEOPLE | ? Name -in "Anna","Dora" | % Name ~ Anna Dora
                    PEOPLE | ? Pool | % Name ~ Anna Carla Dora
                    PEOPLE | ? -Not Pool | % Name ~ Berta
                    PEOPLE | ? {$_.Name -match "^[ab]"} | % Name ~ Anna Berta
                    PEOPLE | Select-Object -First 2 | % Name ~ Anna Berta
                    PEOPLE | Select-Object -Last 1 | % Name ~ Dora
                    PEOPLE | Select-Object -Skip 1 -First 2 | % Name ~ Berta Carla
                    PEOPLE | Select-Object -Last 1 -Skip 1 | % Name ~ Carla
                    PEOPLE | Select-Object -First 0 | % Name ~ ^^
                    PEOPLE | select -ExpandProperty Pool ~ pool01 pool02 pool01
                    PEOPLE | select -ExpandProperty Pool -Unique ~ pool01 pool02
                    PEOPLE | select Age -Unique | % Age ~ 41 7 29
                    PEOPLE | Sort-Object City, Name | % Name ~ Anna Carla Berta Dora
                    PEOPLE | sort Name -Descending | % Name ~ Dora Carla Berta Anna
                    PEOPLE | sort Pool | % Name ~ Berta Anna Dora Carla
                    PEOPLE | sort {$_.Name.Length} | % Name ~ Anna Dora Berta Carla
                    PEOPLE | sort City -Unique | % City ~ Berlin Paris Rome
                    3,1,2 | sort ~ 1 2 3
                    10,9 | sort -Descending ~ 10 9
                    PEOPLE | group City | % {"$($_.Name)=$($_.Count)"} ~ Berlin=2 Paris=1 Rome=1
                    PEOPLE | group City -CaseSensitive | measure | % Count ~ 4
                    PEOPLE | group City | select -First 1 | % Group | % Name ~ Anna Carla
                    (PEOPLE | measure).Count ~ 4
                    (PEOPLE | measure Pool).Count ~ 3
                    (PEOPLE | measure Age -Sum).Sum ~ 106
                    (PEOPLE | measure Age -Average).Average ~ 26.5
                    (PEOPLE | measure Name -Minimum -Maximum).Maximum ~ Dora
                    (1,2,3 | measure -Sum).Sum ~ 6
                    PEOPLE | Out-Null ~ ^^
                    1,2,3 | % {$_ + 1} ~ 2 3 4
                    1,2 | % -Begin {"from"} -Process {$_} -End {"to"} ~ from 1 2 to
                    PEOPLE | % {$_.Name; $_.Age} | select -First 3 ~ Anna 41 Berta
                    1,2 | ForEach-Object {3,4 | % {$_}} ~ 3 4 3 4
                    (PEOPLE).Name ~ Anna Berta Carla Dora
                    $p = PEOPLE; $p[1].Name ~ Berta
                    $p = PEOPLE; $p | ? {$_.Age -eq 7} | % Name ~ Berta
                    PEOPLE | gm | % Name ~ Name City Age Pool
                    PEOPLE | gm A* | % Definition ~ string
                    """)
    void objects_are_chosen_sorted_grouped_and_counted(String text, String printed) {
        Outcome outcome = run(text);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines())
                .isEqualTo(printed.isEmpty() ? List.of() : List.of(printed.split(" ")));
    }

    @Test
    void properties_are_chosen_by_name_pattern_and_expression() {
        assertThat(run("PEOPLE | select n*, @{Name='Home'; Expression={$_.City}} -First 1").out())
                .isEqualTo(
                        """
                        Name Home
                        ---- ----
                        Anna Berlin
                        """);
        assertThat(run("PEOPLE | select * -ExcludeProperty P*,Age -First 1 | fl").out())
                .isEqualTo(
                        """
                        Name : Anna
                        City : Berlin
                        """);
    }

    @Test
    void a_property_that_is_not_there_is_chosen_without_a_value() {
        assertThat(run("PEOPLE | select Name, Title -First 1 | fl").out())
                .isEqualTo("Name  : Anna\nTitle :\n");
    }

    @Test
    void a_condition_on_a_property_that_is_not_there_ends_the_pipeline() {
        Outcome outcome = run("PEOPLE | ? {$_.Citty -ne 'Rome'}; 'next'");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEqualTo("next\n");
        assertThat(outcome.err())
                .startsWith(
                        "Where-Object : There is no property 'Citty'; there are: Name, City, Age, Pool, at line 1, column ")
                .contains("PropertyNotFound,WhereObject");
    }

    @Test
    void a_condition_must_not_set_anything() {
        Outcome outcome = run("PEOPLE | ? {$_.City = 'Rome'}");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("'=' sets, -eq compares");
    }

    @Test
    void lists_and_tables_are_printed_as_asked() {
        assertThat(
                        run("PEOPLE | select -First 2 | Format-Table -Property Name, Age -AutoSize")
                                .out())
                .isEqualTo(
                        """
                        Name  Age
                        ----  ---
                        Anna  41
                        Berta 7
                        """);
        assertThat(run("PEOPLE | select -Last 1 | Format-List Name, Ci*").out())
                .isEqualTo("Name : Dora\nCity : Rome\n");
        assertThat(run("PEOPLE | select -Last 1 Name | ft; PEOPLE | select -Last 1 Age | fl").out())
                .isEqualTo("Name\n----\nDora\n\nAge : 29\n");
    }

    @Test
    void what_a_format_has_printed_is_not_there_for_the_next() {
        assertThat(run("PEOPLE | ft | Export-Csv x.csv").err())
                .contains("Format-Table prints the objects, nothing is left for Export-Csv");
        assertThat(folder.resolve("x.csv")).doesNotExist();
    }

    @Test
    void a_measure_shows_all_it_may_hold() {
        assertThat(run("PEOPLE | Measure-Object Age -Sum").out())
                .isEqualTo(
                        """
                        Count    : 4
                        Average  :
                        Sum      : 106
                        Maximum  :
                        Minimum  :
                        Property : Age
                        """);
    }

    @Test
    void what_is_no_number_is_not_added_up() {
        assertThat(run("PEOPLE | measure Name -Sum").err()).contains("'Anna' is no number");
    }

    @Test
    void json_is_one_text() {
        assertThat(run("PEOPLE | select Name, Pool -First 2 | ConvertTo-Json -Compress").out())
                .isEqualTo(
                        "[{\"Name\":\"Anna\",\"Pool\":\"pool01\"},{\"Name\":\"Berta\",\"Pool\":null}]\n");
        assertThat(run("PEOPLE | select Name -First 1 | ConvertTo-Json").out())
                .isEqualTo("{\n  \"Name\" : \"Anna\"\n}\n");
        assertThat(run("@{Add=1,2} | ConvertTo-Json -Compress").out())
                .isEqualTo("{\"Add\":[1,2]}\n");
        assertThat(run("1 | ConvertTo-Json -AsArray -Compress").out()).isEqualTo("[1]\n");
    }

    @Test
    void a_file_is_written_and_read_again() throws IOException {
        run("PEOPLE | select Name, Pool | Export-Csv -Path out.csv -NoTypeInformation");

        assertThat(folder.resolve("out.csv"))
                .hasContent("Name,Pool\nAnna,pool01\nBerta,\nCarla,pool02\nDora,pool01\n");
        assertThat(run("Import-Csv out.csv | ? {$_.Pool -eq $Null} | % Name").out())
                .isEqualTo("Berta\n");
    }

    @Test
    void cells_a_spreadsheet_would_run_are_guarded_and_come_back_as_they_were() throws IOException {
        run(
                "@('=1+2', '+49', '-5', '@x', 'plain') | select @{N='Cell';E={$_}} | Export-Csv cells.csv");

        assertThat(folder.resolve("cells.csv")).hasContent("Cell\n'=1+2\n'+49\n'-5\n'@x\nplain\n");
        assertThat(run("(Import-Csv cells.csv).Cell").out())
                .isEqualTo("=1+2\n+49\n-5\n@x\nplain\n");
    }

    @Test
    void a_file_is_added_to_in_its_own_columns() throws IOException {
        run("PEOPLE | select Name, Age -First 1 | Export-Csv out.csv -Delimiter ';'");
        run("PEOPLE | select -Skip 1 -First 1 | Export-Csv out.csv -Append -Delimiter ';'");

        assertThat(folder.resolve("out.csv")).hasContent("Name;Age\nAnna;41\nBerta;7\n");
    }

    @Test
    void a_file_that_is_there_is_kept_when_told_so() throws IOException {
        Files.writeString(folder.resolve("out.csv"), "mine");

        Outcome outcome = run("PEOPLE | Export-Csv out.csv -NoClobber");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(folder.resolve("out.csv")).hasContent("mine");
    }

    @ParameterizedTest
    @CsvSource({"missing.csv", "."})
    void a_file_that_cannot_be_read_is_an_error(String file) {
        Outcome outcome = run("Import-Csv " + file);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("FileReadFailure,ImportCsv");
    }

    @Test
    void properties_of_objects_are_set() {
        assertThat(
                        run("$p = PEOPLE | select -First 1; $p.city = 'Bonn'; $p.City; $p | % City")
                                .out())
                .isEqualTo("Bonn\nBonn\n");
        assertThat(run("PEOPLE | % {$_.Age = 1; $_} | measure Age -Sum | % Sum").out())
                .isEqualTo("4\n");
        assertThat(run("$p = PEOPLE | select -First 1; $p.Colour = 'red'").err())
                .contains("There is no property 'Colour'; there are: Name, City, Age, Pool");
    }

    @Test
    void the_form_of_the_output_is_that_of_the_last_cmdlet() {
        assertThat(run("PEOPLE | select Name -First 1 -Output csv").out())
                .isEqualTo("Name\nAnna\n");
        assertThat(run("1,'a' | % {$_} -Output ndjson").out()).isEqualTo("1\n\"a\"\n");
    }

    @Test
    void control_characters_in_a_text_are_shown_spelled_out() {
        assertThat(run("'a' | % {\"x`ny$([char]1)\"}").code()).isEqualTo(2);
        assertThat(run("\"one`ntwo\"").out()).isEqualTo("one\ntwo\n");
    }
}
