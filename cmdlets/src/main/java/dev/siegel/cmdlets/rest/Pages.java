package dev.siegel.cmdlets.rest;

import dev.siegel.cmdlets.json.Json;
import java.util.List;
import java.util.function.Consumer;

/** Walks a collection page by page. */
public final class Pages {
    private static final int PAGE = 1000;

    private Pages() {}

    /** Hands over the items in order, {@code most} at most, fetching no page it does not need. */
    public static void each(
            RestClient server, RestPath path, int most, Consumer<Json.Members> item) {
        if (most <= 0) {
            return;
        }
        int left = most;
        String cursor = null;
        do {
            RestPath page = path.with("limit", Integer.toString(Math.min(left, PAGE)));
            Json.Members answer =
                    server.call(
                            RestRequest.get(cursor == null ? page : page.with("cursor", cursor)));
            for (Json.Members one : items(answer)) {
                if (left == 0) {
                    return;
                }
                item.accept(one);
                left--;
            }
            String next = answer.text("nextCursor");
            if (next != null && next.equals(cursor)) {
                throw Problems.notUnderstood("a page names itself as the next one");
            }
            cursor = next;
        } while (cursor != null && left > 0);
    }

    /** The items of one page; an answer without any such member is none. */
    public static List<Json.Members> items(Json.Members answer) {
        if (!(answer.members().get("items") instanceof Json.Items)) {
            throw Problems.notUnderstood("items are missing");
        }
        return answer.objects("items");
    }
}
