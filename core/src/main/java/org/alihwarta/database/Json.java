package org.alihwarta.database;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.error.AlihwartaException.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Writes values as JSON and reads them back. Records are objects; a sealed type's records carry the name they were given here in
 * {@code type}, so that a class may be renamed; properties that this version does not know are passed over. Thread-safe.
 */
public final class Json {
    private static final Json PLAIN = new Json(JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build());

    private final JsonMapper mapper;

    private Json(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** JSON of records and of what the JDK offers. */
    public static Json plain() {
        return PLAIN;
    }

    /**
     * This, with the records of a sealed type by name.
     *
     * @param names stable for ever: they stand in the database
     */
    public <S> Json withSealed(Class<S> sealed, Map<String, Class<? extends S>> names) {
        JsonMapper.Builder builder = mapper.rebuild().addMixIn(sealed, Named.class);
        names.forEach((name, type) -> builder.registerSubtypes(new NamedType(type, name)));
        return new Json(builder.build());
    }

    /** This, with a type written as the annotations on the members of another say. */
    public Json lean(Class<?> type, Class<?> annotations) {
        return new Json(mapper.rebuild().addMixIn(type, annotations).build());
    }

    public Text write(Object value) {
        return new Text(mapper.writeValueAsString(value));
    }

    /** A list needs its element's type, or the elements would be written without the names of their types. */
    public <T> Text writeList(List<T> values, Class<T> element) {
        JavaType type = mapper.getTypeFactory().constructCollectionType(List.class, element);
        return new Text(mapper.writerFor(type).writeValueAsString(values));
    }

    public <T> T read(String json, Class<T> type) {
        return read(json, type, () -> mapper.readValue(json, type));
    }

    public <T> List<T> readList(String json, Class<T> element) {
        JavaType type = mapper.getTypeFactory().constructCollectionType(List.class, element);
        return read(json, element, () -> mapper.<List<T>>readValue(json, type));
    }

    private static <T> T read(String json, Class<?> type, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (JacksonException failure) {
            String start = json.substring(0, Math.min(80, json.length()));
            throw new AlihwartaException(
                    Kind.BUG,
                    "Stored JSON is no " + type.getSimpleName() + ": " + start
                            + "; was it written by a newer Alihwarta?",
                    failure);
        }
    }

    /** A value as JSON. */
    public record Text(String value) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Named {}
}
