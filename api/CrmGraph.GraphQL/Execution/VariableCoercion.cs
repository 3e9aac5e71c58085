using System.Runtime.InteropServices;
using System.Text.Json;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Execution;

/// <summary>The step that turns the variables of a request into runtime values (spec: CoerceVariableValues). Messages are worded as graphql-js words them.</summary>
internal sealed class VariableCoercion
{
    private const int MaxErrors = 50;
    private readonly List<GraphQLError> _errors = [];
    private VariableDefinition _variable = null!;

    private readonly InputLimits _limits;

    private readonly bool _namesPath;

    private VariableCoercion(InputLimits limits, bool namesPath = false) => (_limits, _namesPath) = (limits, namesPath);

    /// <summary>
    /// The value of a kept JSON document, as if it were sent again now. Throws <see cref="InvalidVariablesException"/>; each error says
    /// in <c>inputPath</c> where in the document it is.
    /// </summary>
    public static InputObjectValue CoerceKept(InputObjectType type, string name, JsonElement json, InputLimits limits)
    {
        var coercion = new VariableCoercion(limits, namesPath: true);
        var variable = new VariableDefinition(name, new NonNullType(type), ArgumentValues.Absent, default);
        coercion._variable = variable;
        var value = coercion.Coerce(variable.Type, json, null);
        return coercion._errors.Count == 0 ? (InputObjectValue)value! : throw new InvalidVariablesException(coercion._errors);
    }

    /// <summary>The values by slot, <see cref="ArgumentValues.Absent"/> where none was given. Throws <see cref="InvalidVariablesException"/> with everything that is wrong.</summary>
    public static object?[] Coerce(VariableDefinition[] definitions, JsonElement variables, InputLimits limits)
    {
        if (variables.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object))
        {
            throw new InvalidVariablesException([new GraphQLError("Variables must be an object.").WithCode(ErrorCodes.InvalidVariable)]);
        }

        if (variables.ValueKind == JsonValueKind.Object && JsonMarshal.GetRawUtf8Value(variables).Length > limits.MaxBytes)
        {
            throw new InvalidVariablesException([LimitErrors.Exceeded("bytes of variables", limits.MaxBytes)]);
        }

        if (definitions.Length == 0)
        {
            return [];
        }

        var values = new object?[definitions.Length];
        var coercion = new VariableCoercion(limits);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = coercion.CoerceText(definitions[i], variables);
        }

        return coercion._errors.Count == 0 ? values : throw new InvalidVariablesException(coercion._errors);
    }

    // JSON can spell half of a surrogate pair, which is no text; the reader finds that out only when it is asked for the text.
    private object? CoerceText(VariableDefinition variable, JsonElement variables)
    {
        try
        {
            return Coerce(variable, variables);
        }
        catch (InvalidOperationException) when (variables.ValueKind == JsonValueKind.Object)
        {
            Report($"Variable \"${variable.Name}\" got invalid value: it holds half of a surrogate pair, which is no Unicode text.");
            return null;
        }
    }

    private object? Coerce(VariableDefinition variable, JsonElement variables)
    {
        _variable = variable;
        if (variables.ValueKind != JsonValueKind.Object || !variables.TryGetProperty(variable.Name, out var json))
        {
            if (ReferenceEquals(variable.Default, ArgumentValues.Absent) && variable.Type.IsNonNull)
            {
                Report($"Variable \"${variable.Name}\" of required type \"{variable.Type}\" was not provided.");
            }

            return variable.Default;
        }

        if (json.ValueKind == JsonValueKind.Null && variable.Type.IsNonNull)
        {
            Report($"Variable \"${variable.Name}\" of non-null type \"{variable.Type}\" must not be null.");
            return null;
        }

        return Coerce(variable.Type, json, null);
    }

    private object? Coerce(GraphQLType type, JsonElement json, PathSegment? at)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return type.IsNonNull ? Invalid(json, at, $"Expected non-nullable type \"{type}\" not to be null.") : null;
        }

        if (json.ValueKind == JsonValueKind.String && JsonMarshal.GetRawUtf8Value(json).Length - 2 > _limits.MaxStringBytes)
        {
            throw new InvalidVariablesException([LimitErrors.Exceeded("bytes of one string", _limits.MaxStringBytes) with { Locations = [_variable.Location] }]);
        }

        return type.NullableType switch
        {
            ListType list when json.ValueKind == JsonValueKind.Array => CoerceItems(list, json, at),
            ListType list => new[] { Coerce(list.OfType, json, at) },
            InputObjectType input => CoerceObject(input, json, at),
            EnumType @enum => CoerceEnum(@enum, json, at),
            ScalarType scalar => scalar.TryParseJson(json, out var value, out var error) ? value : Invalid(json, at, error),
            _ => Invalid(json, at, $"Type \"{type}\" is no input type."),
        };
    }

    private object?[] CoerceItems(ListType list, JsonElement json, PathSegment? at)
    {
        var length = json.GetArrayLength();
        if (length > _limits.MaxListItems)
        {
            throw new InvalidVariablesException([LimitErrors.Exceeded("list items", _limits.MaxListItems) with { Locations = [_variable.Location] }]);
        }

        var values = new object?[length];
        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            values[index] = Coerce(list.OfType, item, PathSegment.Of(at, index));
            index++;
        }

        return values;
    }

    private InputObjectValue? CoerceObject(InputObjectType type, JsonElement json, PathSegment? at)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Invalid(json, at, $"Expected type \"{type.Name}\" to be an object.");
            return null;
        }

        var fields = new List<KeyValuePair<InputValueDefinition, object?>>();
        foreach (var property in json.EnumerateObject())
        {
            if (!type.Fields.TryGet(property.Name, out var definition))
            {
                Invalid(json, at, $"Field \"{property.Name}\" is not defined by type \"{type.Name}\".");
                continue;
            }

            var value = Coerce(definition.Type, property.Value, PathSegment.Of(at, property.Name));

            // JSON may repeat a name; the last one counts.
            fields.RemoveAll(f => ReferenceEquals(f.Key, definition));
            fields.Add(new(definition, value));
        }

        InputObjects.AddDefaults(type, fields, missing =>
            Invalid(json, at, $"Field \"{missing.Name}\" of required type \"{missing.Type}\" was not provided."));
        if (type.IsOneOf)
        {
            CheckOneOf(type, fields, json, at);
        }

        return new InputObjectValue(type, fields);
    }

    private void CheckOneOf(InputObjectType type, List<KeyValuePair<InputValueDefinition, object?>> fields, JsonElement json, PathSegment? at)
    {
        if (fields.Count != 1)
        {
            var code = fields.Count == 0 ? ErrorCodes.OneOfNoneSet : ErrorCodes.OneOfMoreThanOneSet;
            Invalid(json, at, $"Exactly one key must be specified for OneOf type \"{type.Name}\".", code);
        }
        else if (fields[0].Key.Name is var name && json.GetProperty(name) is { ValueKind: JsonValueKind.Null } nothing)
        {
            Invalid(nothing, PathSegment.Of(at, name), $"Field \"{name}\" must be non-null.", ErrorCodes.OneOfFieldIsNull);
        }
    }

    private object? CoerceEnum(EnumType type, JsonElement json, PathSegment? at)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            return Invalid(json, at, $"Enum \"{type.Name}\" cannot represent non-string value: {JsonText.Inspect(json)}.");
        }

        var name = json.GetString()!;
        return type.Values.TryGet(name, out var value)
            ? value.RuntimeValue
            : Invalid(json, at, $"Value \"{name}\" does not exist in \"{type.Name}\" enum.");
    }

    private object? Invalid(JsonElement json, PathSegment? at, string reason, string code = ErrorCodes.InvalidVariable)
    {
        var place = at is null ? "" : $" at \"{_variable.Name}{JsonText.Path(at)}\"";
        Report($"Variable \"${_variable.Name}\" got invalid value {JsonText.Inspect(json)}{place}; {reason}", code, at);
        return null;
    }

    private void Report(string message, string code = ErrorCodes.InvalidVariable, PathSegment? at = null)
    {
        _errors.Add(_namesPath
            ? new GraphQLError(message).WithCode(code).With("inputPath", PathSegment.ToList(at).Prepend(_variable.Name).ToArray())
            : new GraphQLError(message) { Locations = [_variable.Location] }.WithCode(code));
        if (_errors.Count == MaxErrors)
        {
            _errors.Add(new GraphQLError("Too many errors processing variables, error limit reached. Execution aborted.")
                .WithCode(ErrorCodes.InvalidVariable));
            throw new InvalidVariablesException(_errors);
        }
    }
}

/// <summary>The variables of a request do not fit the operation.</summary>
internal sealed class InvalidVariablesException(IReadOnlyList<GraphQLError> errors) : Exception(errors[0].Message)
{
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
