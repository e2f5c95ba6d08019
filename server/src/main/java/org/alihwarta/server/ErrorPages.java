package org.alihwarta.server;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alihwarta.api.ApiAddresses;
import org.alihwarta.api.Problems;
import org.alihwarta.desk.DeskAddresses;
import org.alihwarta.desk.DeskErrorPage;
import org.alihwarta.desk.Visit;
import org.alihwarta.desk.Visits;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.site.SiteErrors;
import org.alihwarta.web.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** The edge where every failure of a request becomes a page in the reader's language, and where ours, and what was refused, are logged. */
@Controller
@ControllerAdvice
final class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private static final int NOT_FOUND = 404;
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);

    private final SiteErrors site;
    private final Visits visits;

    ErrorPages(SiteErrors site, Visits visits) {
        this.site = site;
        this.visits = visits;
    }

    /** What controllers throw. */
    @ExceptionHandler(Exception.class)
    ModelAndView thrown(Exception failure, HttpServletRequest request) {
        if (failure instanceof AsyncRequestNotUsableException) {
            // The reader has gone on before the answer was sent, and nobody is left to be told.
            return new ModelAndView();
        }
        if (ApiAddresses.covers(request.getRequestURI())) {
            ModelAndView answer = Problems.of(failure, request.getRequestURI());
            log(Failure.of(Objects.requireNonNull(answer.getStatus())), failure, request);
            return answer;
        }
        if (failure instanceof AlihwartaException known) {
            log(Failure.of(known.kind()), known, request);
            return page(
                    Failure.of(known.kind()),
                    Optional.ofNullable(known.getMessage()),
                    request.getRequestURI(),
                    request);
        }
        Failure kind = kind(failure);
        log(kind, failure, request);
        return page(kind, Optional.empty(), request.getRequestURI(), request);
    }

    private static Failure kind(Exception failure) {
        if (failure instanceof AccessDeniedException) {
            return Failure.FORBIDDEN;
        }
        if (failure instanceof TypeMismatchException) {
            return Failure.BAD;
        }
        return failure instanceof ErrorResponse response ? Failure.of(response.getStatusCode()) : Failure.FAILED;
    }

    /** What filters and the container refuse. */
    @RequestMapping("/error")
    ModelAndView refused(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String asked = Objects.toString(path, request.getRequestURI());
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof AlihwartaException known
                && isOnDesk(asked)) { // who is logged in could not be found out
            log(Failure.of(known.kind()), known, request);
            return page(Failure.of(known.kind()), Optional.ofNullable(known.getMessage()), asked, request);
        }
        HttpStatusCode code = HttpStatusCode.valueOf(status instanceof Integer known ? known : NOT_FOUND);
        logRefusal(code.value(), asked, request);
        return ApiAddresses.covers(asked)
                ? Problems.of(code, asked)
                : page(Failure.of(code), Optional.empty(), asked, request);
    }

    private static void log(Failure kind, Exception failure, HttpServletRequest request) {
        if (kind == Failure.FAILED) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        } else if (kind == Failure.UNAVAILABLE) {
            LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), failure.getMessage());
        } else {
            logRefusal(kind.status().value(), request.getRequestURI(), request);
        }
    }

    /** What one looks for after a break-in. Of readers nothing is written down. */
    private static void logRefusal(int status, String path, HttpServletRequest request) {
        if (REFUSALS.contains(status) && (isOnDesk(path) || ApiAddresses.covers(path))) {
            String person = Objects.requireNonNullElse(request.getRemoteUser(), "somebody unknown");
            LOG.warn("{} {} refused ({}) to {} at {}", askedBy(request), path, status, person, request.getRemoteAddr());
        }
    }

    /** Servlets show errors by GET, whatever was asked. */
    private static Object askedBy(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getAttribute(RequestDispatcher.ERROR_METHOD), request.getMethod());
    }

    private ModelAndView page(Failure kind, Optional<String> message, String path, HttpServletRequest request) {
        ModelAndView page = isOnDesk(path)
                ? new ModelAndView("desk/error", "page", deskPage(kind, message, request))
                : new ModelAndView("site/missing", "page", site.page(kind, path, acceptLanguage(request)));
        page.setStatus(kind.status());
        return page;
    }

    /** The newsroom is told what exactly is wrong unless it is our own fault; then the log knows. */
    private DeskErrorPage deskPage(Failure kind, Optional<String> message, HttpServletRequest request) {
        Visit visit = visits.of(request);
        String key = "error." + kind.word() + ".text";
        String text = kind == Failure.FAILED
                ? visit.text().of(key)
                : message.orElseGet(() -> visit.text().of(key));
        return new DeskErrorPage(visit, visit.text().of("error." + kind.word() + ".title"), text);
    }

    private static boolean isOnDesk(String path) {
        return path.equals(DeskAddresses.BOARD) || path.startsWith(DeskAddresses.BOARD + "/");
    }

    private static String acceptLanguage(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), "");
    }
}
