package org.alihwarta.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Renders the templates of {@code src/main/jte}, compiled at build time. The view {@code site/front} is {@code site/front.jte}; its
 * parameters are the model's attributes. Safe for use by several threads.
 */
public final class JteViews implements ViewResolver {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    @Override
    public @Nullable View resolveViewName(String viewName, Locale locale) {
        String template = viewName + ".jte";
        return engine.hasTemplate(template) ? new JteView(template) : null;
    }

    /** The page as text. */
    public String render(String viewName, Map<String, ?> model) {
        return renderTemplate(viewName + ".jte", model);
    }

    private String renderTemplate(String template, Map<String, ?> model) {
        StringOutput output = new StringOutput();
        engine.render(template, new HashMap<>(model), output);
        return output.toString();
    }

    private final class JteView implements View {
        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        /** Renders wholly before the first byte leaves, so that a failing template becomes an error page and not half a page. */
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            byte[] page =
                    renderTemplate(template, model == null ? Map.of() : model).getBytes(StandardCharsets.UTF_8);
            response.setContentType(getContentType());
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
        }
    }
}
