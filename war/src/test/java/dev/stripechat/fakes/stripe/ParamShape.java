package dev.stripechat.fakes.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.annotations.SerializedName;
import com.stripe.net.ApiRequestParams;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which parameters Stripe takes, and of what kind: read off the parameter classes of Stripe's own library. */
final class ParamShape {

    private ParamShape() {}

    static void check(JsonObject params, Class<?> shape) {
        check(params, shape, "");
    }

    private static void check(JsonObject params, Class<?> shape, String path) {
        Map<String, Field> fields =
                Arrays.stream(shape.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(SerializedName.class))
                        .filter(field -> !name(field).equals(ApiRequestParams.EXTRA_PARAMS_KEY))
                        .collect(Collectors.toMap(ParamShape::name, field -> field));
        for (Map.Entry<String, JsonElement> param : params.entrySet()) {
            String at = path.isEmpty() ? param.getKey() : path + "[" + param.getKey() + "]";
            Field field = fields.get(param.getKey());
            if (field == null) {
                throw Refusal.unknown(at);
            }
            check(param.getValue(), field.getGenericType(), at);
        }
    }

    private static void check(JsonElement value, Type type, String at) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            group(value, "array", at)
                    .entrySet()
                    .forEach(
                            one ->
                                    check(
                                            one.getValue(),
                                            list.getActualTypeArguments()[0],
                                            at + "[" + one.getKey() + "]"));
        } else if (type instanceof ParameterizedType) {
            group(value, "object", at);
        } else if (type instanceof Class<?> one && one.isEnum()) {
            oneOf(scalar(value, at), one, at);
        } else if (type == Long.class || type == Boolean.class || type == String.class) {
            simple(scalar(value, at), (Class<?>) type, at);
        } else if (type instanceof Class<?> one && one.getName().startsWith("com.stripe.param.")) {
            check(group(value, "object", at), one, at);
        }
    }

    private static void simple(String value, Class<?> type, String at) {
        if (type == Long.class && !value.matches("-?\\d{1,18}")) {
            throw Refusal.invalid("Invalid integer: " + value)
                    .code("parameter_invalid_integer")
                    .param(at);
        }
        if (type == Boolean.class && !value.matches("true|false")) {
            throw Refusal.invalid("Invalid boolean: " + value).param(at);
        }
        if (type == String.class && value.isEmpty()) {
            throw Refusal.invalid(
                            "You passed an empty string for '"
                                    + at
                                    + "'. We assume empty values are an attempt to unset a"
                                    + " parameter; however '"
                                    + at
                                    + "' cannot be unset.")
                    .code("parameter_invalid_empty")
                    .param(at);
        }
    }

    private static void oneOf(String value, Class<?> type, String at) {
        List<String> values =
                Arrays.stream(type.getEnumConstants())
                        .map(one -> ((ApiRequestParams.EnumParam) one).getValue())
                        .collect(Collectors.toList());
        if (!values.contains(value)) {
            throw Refusal.invalid("Invalid " + at + ": must be one of " + String.join(", ", values))
                    .param(at);
        }
    }

    private static JsonObject group(JsonElement value, String kind, String at) {
        if (!value.isJsonObject()) {
            throw Refusal.invalid("Invalid " + kind).param(at);
        }
        return value.getAsJsonObject();
    }

    private static String scalar(JsonElement value, String at) {
        if (!value.isJsonPrimitive()) {
            throw Refusal.invalid("Invalid string: " + value).param(at);
        }
        return value.getAsString();
    }

    private static String name(Field field) {
        return field.getAnnotation(SerializedName.class).value();
    }
}
