package org.alihwarta.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.alihwarta.web.Assets;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows the OpenAPI document to people: one page, without scripts and without anybody else's server. */
@Controller
@Hidden
public final class ReferenceController {
    private final OpenApiWebMvcResource openApi;
    private final Assets assets;

    public ReferenceController(OpenApiWebMvcResource openApi, Assets assets) {
        this.openApi = openApi;
        this.assets = assets;
    }

    @GetMapping(ApiAddresses.REFERENCE)
    public ModelAndView reference(HttpServletRequest request) {
        return new ModelAndView(
                "api/reference",
                "page",
                ReferencePage.of(document(request), assets.address("api.css"), assets.address("icon.svg")));
    }

    private JsonNode document(HttpServletRequest request) {
        try {
            byte[] json = openApi.openapiJson(request, ApiAddresses.DESCRIPTION, Locale.ENGLISH);
            return JsonMapper.shared().readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException | JacksonException impossible) {
            throw new IllegalStateException("the OpenAPI document cannot be written", impossible);
        }
    }
}
