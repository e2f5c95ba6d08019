package org.alihwarta.api;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import org.alihwarta.audit.Actor;
import org.alihwarta.server.RunningSite;
import org.alihwarta.token.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the API with a token of its own. */
final class Program {
    private final RunningSite site;
    private final String secret;

    private Program(RunningSite site, String secret) {
        this.site = site;
        this.secret = secret;
    }

    static Program with(RunningSite site, String name, Scope... scopes) {
        return new Program(site, site.newsroom().tokens().add(name, Set.of(scopes), Actor.SYSTEM));
    }

    static Program without(RunningSite site) {
        return new Program(site, "alihwarta_unknown");
    }

    String secret() {
        return secret;
    }

    HttpResponse<String> get(String path) {
        return site.send(request(path).build());
    }

    HttpResponse<String> put(String path, String json) {
        return site.send(request(path).PUT(BodyPublishers.ofString(json)).build());
    }

    HttpResponse<String> post(String path, String json) {
        return site.send(request(path).POST(BodyPublishers.ofString(json)).build());
    }

    HttpResponse<String> delete(String path) {
        return site.send(request(path).DELETE().build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site.address(path)))
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json");
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
