package dev.siegel.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/** What came back. JSON is read with a YAML reader, which takes it and turns no text into dates. */
public final class Answer {
    private final HttpResponse<String> response;

    Answer(HttpResponse<String> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The members of the body. */
    public Map<String, Object> members() {
        return asMap(reader().load(body()));
    }

    public @Nullable Object member(String name) {
        return members().get(name);
    }

    /** The elements of a list in the body. */
    public List<Map<String, Object>> list(String name) {
        return ((List<?>) members().getOrDefault(name, List.of()))
                .stream().map(Answer::asMap).toList();
    }

    @SuppressWarnings("unchecked") // keys of JSON members are strings
    private static Map<String, Object> asMap(Object read) {
        return (Map<String, Object>) read;
    }

    private static Yaml reader() {
        var writing = new DumperOptions();
        return new Yaml(
                new SafeConstructor(new LoaderOptions()),
                new Representer(writing),
                writing,
                new LoaderOptions());
    }

    /** Checks that it is a problem document of this kind, and a whole one. */
    public Answer isProblem(int status, String slug) {
        assertThat(status()).as(body()).isEqualTo(status);
        assertThat(header("Content-Type")).contains("application/problem+json");
        assertThat(members())
                .containsEntry("type", "/problems/" + slug)
                .containsEntry("status", status)
                .containsKeys("title", "detail", "instance", "errorId", "category")
                .containsEntry("correlationId", header("X-Correlation-Id").orElseThrow());
        return this;
    }

    public Answer isOk() {
        assertThat(status()).as(body()).isEqualTo(200);
        return this;
    }

    public Answer isCreated() {
        assertThat(status()).as(body()).isEqualTo(201);
        return this;
    }
}
