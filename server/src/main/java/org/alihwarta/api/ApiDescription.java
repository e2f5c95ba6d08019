package org.alihwarta.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.alihwarta.language.Language;
import org.alihwarta.token.ApiToken;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;

/** What the OpenAPI document says beyond what it learns from the controllers. */
public final class ApiDescription {
    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";
    private static final String ANY_OTHER = "default";

    static {
        SpringDocUtils.getConfig().replaceWithClass(Language.class, String.class);
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ApiToken.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Alihwarta")
                        .version("1")
                        .description(
                                "The newsroom for programs. Every request carries a token: alihwarta token add NAME"
                                        + " --scope read,write. Failures are problem details (RFC 9457).")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSchemas(PROBLEM, problem())
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .servers(List.of(new Server().url("/")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    /** Every operation may fail, and always in the same form. */
    @Bean
    GlobalOperationCustomizer failures() {
        MediaType problem = new MediaType().schema(new Schema<>().$ref(PROBLEM));
        Content content =
                new Content().addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE, problem);
        return (operation, handler) -> {
            operation
                    .getResponses()
                    .addApiResponse(
                            ANY_OTHER,
                            new ApiResponse().description("Refused or failed").content(content));
            return operation;
        };
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema());
    }
}
