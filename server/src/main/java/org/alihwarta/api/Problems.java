package org.alihwarta.api;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.web.Failure;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a program is told when its request fails: problem details (RFC 9457), in the words that DeepL's and LibreTranslate's clients look for, too. */
public final class Problems {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OUR_FAULT = "This is our fault, and the server's log knows more.";

    private Problems() {}

    /** The answer to a request that has thrown. */
    public static ModelAndView of(Exception failure, String path) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AlihwartaException known) {
                return answer(problem(known), path);
            }
        }
        if (failure instanceof ErrorResponse response) {
            return answer(response.getBody(), path);
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return answer(problem(HttpStatus.BAD_REQUEST, "The body cannot be read: " + reason(unreadable)), path);
        }
        return answer(problem(HttpStatus.INTERNAL_SERVER_ERROR, OUR_FAULT), path);
    }

    /** The answer to a request that a filter or the container has refused. */
    public static ModelAndView of(HttpStatusCode status, String path) {
        String detail = switch (status.value()) {
            case 401 -> "Send a token of this newsroom: Authorization: Bearer alihwarta_...";
            case 403 -> "The token is not good for this: see its scopes with alihwarta token list";
            case 404 -> "There is nothing at " + path;
            case 413 -> "The body is too long: send one story, or at most 50 texts, of at most 8 MB";
            case 429 -> "Too many requests: wait as many seconds as Retry-After says";
            default -> status.is5xxServerError() ? OUR_FAULT : "The request was refused";
        };
        return answer(problem(status, detail), path);
    }

    private static ProblemDetail problem(AlihwartaException known) {
        String detail = known.kind() == AlihwartaException.Kind.BUG ? OUR_FAULT : known.getMessage();
        return problem(Failure.of(known.kind()).status(), Objects.requireNonNullElse(detail, OUR_FAULT));
    }

    private static ProblemDetail problem(HttpStatusCode status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }

    private static String reason(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException json
                ? json.getOriginalMessage()
                : "it is missing or no JSON";
    }

    private static ModelAndView answer(ProblemDetail problem, String path) {
        Map<String, Object> members = members(problem);
        String detail = String.valueOf(problem.getDetail());
        if (ApiAddresses.isDeepl(path)) {
            members.put("message", detail);
        } else if (ApiAddresses.isLibreTranslate(path)) {
            members.put("error", detail);
        }
        byte[] body = JSON.writeValueAsBytes(members);
        View view = (model, request, response) -> {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(body);
        };
        ModelAndView answer = new ModelAndView(view);
        answer.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
        return answer;
    }

    private static Map<String, Object> members(ProblemDetail problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", Objects.requireNonNullElse(problem.getType(), URI.create("about:blank")));
        members.put("title", Objects.requireNonNullElse(problem.getTitle(), ""));
        members.put("status", problem.getStatus());
        members.put("detail", Objects.requireNonNullElse(problem.getDetail(), ""));
        if (problem.getProperties() != null) {
            members.putAll(problem.getProperties());
        }
        return members;
    }
}
