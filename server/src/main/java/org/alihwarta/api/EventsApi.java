package org.alihwarta.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.alihwarta.audit.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What happens to stories and editions, as it happens. */
@RestController
@Tag(name = "Events")
public final class EventsApi {
    private final EventStream stream;

    public EventsApi(EventStream stream) {
        this.stream = stream;
    }

    @GetMapping(path = ApiAddresses.EVENTS, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Streams what happens to stories and editions (server-sent events)",
            description = "Begins with what happens next or, with the id of an event in Last-Event-ID, after that one.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = EventStream.EventView.class)))
    public SseEmitter follow(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        return stream.open(last == null ? null : Position.parse(last));
    }
}
