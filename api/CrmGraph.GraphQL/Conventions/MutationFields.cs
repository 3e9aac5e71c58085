using System.Reflection;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Scalars;
using CrmGraph.GraphQL.Types.SchemaValidation;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>The mutation conventions: <c>XInput</c>, <c>XPayload</c> and <c>XError</c> for every mutation field.</summary>
internal sealed class MutationFields(SchemaTypes types)
{
    private const string Input = "input";
    private const string Taken = "What the mutation takes.";
    private const string Wording = "What went wrong, worded for people.";
    private readonly HashSet<Type> _errors = [];

    /// <summary>Errors of mutations as clients see them: anything with a message.</summary>
    public InterfaceType ErrorInterface => types.GetOrAdd(
        "Error",
        () => new InterfaceType("Error") { Description = "What a mutation can fail with." },
        type => type.Complete([new FieldDefinition("message", new NonNullType(types.Use(Scalar.String))) { Description = Wording }], []));

    public bool IsError(Type clrType) => _errors.Contains(clrType);

    public FieldDefinition Create(MethodInfo method)
    {
        if (method.GetCustomAttribute<UseMutationConventionAttribute>() is { Disable: true })
        {
            return types.Fields.Create(method);
        }

        var name = Naming.Member(method);
        var parameters = types.Fields.Parameters(method);
        var arguments = Arguments(Naming.Pascal(name), ref parameters);
        var (result, returned) = Result(method);
        var payloadName = $"{Naming.Pascal(name)}Payload";
        var resolve = ResolverCompiler.Compile(method, parameters);
        if (Naming.Type(result.Type) == payloadName)
        {
            return Field(method, name, arguments, types.TypeOf(result with { IsNullable = false }, isInput: false, Described.Place(method)), null, resolve);
        }

        var errors = Errors(method, returned);
        var resultField = ResultField(method, result);
        var payload = types.GetOrAdd(
            payloadName,
            () => new ObjectType(payloadName) { Description = $"What `{name}` answers." },
            type => SchemaTypes.Complete(type, PayloadFields(Naming.Pascal(name), resultField, errors), []));
        return Field(
            method, name, arguments, new NonNullType(payload), new MutationConvention(payload, resultField, errors), MutationResult.Catch(resolve, errors));
    }

    private FieldDefinition Field(
        MethodInfo method, string name, IEnumerable<InputValueDefinition> arguments, GraphQLType type, MutationConvention? convention, FieldResolver resolve) =>
        new(name, type)
        {
            Description = types.Describe(method),
            DeprecationReason = Described.Deprecation(method),
            Arguments = new(arguments),
            Authorize = AccessRules.OfField(types, method, type.Named, null),
            Binding = new ResolverBinding(method, resolve) { Mutation = convention },
        };

    /// <summary>Moves the client's parameters into one input, unless there is a single parameter of the conventional type already.</summary>
    private InputValueDefinition[] Arguments(string name, ref IReadOnlyList<ResolverParameter> parameters)
    {
        var own = ResolverFields.Arguments(parameters).ToArray();
        var inputName = $"{name}Input";
        if (own.Length == 0 || own is [{ Name: Input, Type.Named.Name: var given }] && given == inputName)
        {
            return own;
        }

        var input = types.GetOrAdd(inputName, () => new InputObjectType(inputName) { Description = $"What `{Naming.Camel(name)}` takes." }, type => type.Complete(own));
        parameters = [.. parameters.Select(p => p.Argument is null ? p : p with { Argument = p.Argument.Inside(Input) })];
        return [new InputValueDefinition(Input, new NonNullType(input)) { Description = Taken }];
    }

    private static (ClrType Result, IEnumerable<Type> Errors) Result(MethodInfo method)
    {
        var result = ClrType.Of(method).Awaited;
        var place = Described.Place(method);
        if (result.Type == typeof(void) || result.Type == typeof(Task) || result.Type == typeof(ValueTask))
        {
            throw new SchemaException($"Mutation `{place}` returns nothing, so its payload would be empty. Return what was changed.");
        }

        if (result.ArgumentOf(typeof(IQueryable<>)) is { } element)
        {
            throw new SchemaException($"Mutation `{place}` returns a query. Return the changed `{element}`; the plan reads it by its key.");
        }

        return typeof(IFieldResult).IsAssignableFrom(result.Type)
            ? (result.Arguments[0], result.Arguments.Skip(1).Select(a => a.Type))
            : (result, []);
    }

    private List<ErrorMapping> Errors(MethodInfo method, IEnumerable<Type> returned)
    {
        List<ErrorMapping> mappings = [.. returned.Select(t => new ErrorMapping(t, Error(t), error => error))];
        foreach (var type in method.GetCustomAttributes<ErrorAttribute>().Select(a => a.Type))
        {
            if (typeof(Exception).IsAssignableFrom(type))
            {
                mappings.Add(new ErrorMapping(type, Error(type), error => error));
                continue;
            }

            var factories = ErrorFactories.Of(type);
            if (factories.Count == 0)
            {
                throw new SchemaException(
                    $"[Error<{type.Name}>] on `{Described.Place(method)}` cannot be made from an exception. Give `{type.Name}` a constructor "
                    + "that takes one, a static CreateErrorFrom, or return it with FieldResult.");
            }

            mappings.AddRange(factories.Select(f => new ErrorMapping(f.Exception, Error(type), f.Create)));
        }

        return mappings;
    }

    private ObjectType Error(Type clrType)
    {
        _errors.Add(clrType);
        if (!typeof(Exception).IsAssignableFrom(clrType))
        {
            return types.Outputs.Object(clrType);
        }

        return types.GetOrAdd(
            clrType,
            isInput: false,
            () => new ObjectType(Naming.Error(clrType)) { RuntimeType = clrType, Description = types.Describe(clrType) },
            type => SchemaTypes.Complete(type, [Message(), .. types.Outputs.Properties(clrType)], [ErrorInterface]));
    }

    private FieldDefinition Message() => new("message", new NonNullType(types.Use(Scalar.String)))
    {
        Description = Wording,
        Binding = new PropertyBinding(typeof(Exception).GetProperty(nameof(Exception.Message))!, error => ((Exception)error).Message),
    };

    /// <summary>The result: named after its type, always nullable.</summary>
    private FieldDefinition ResultField(MethodInfo method, ClrType result)
    {
        var id = MemberId.Of(types, method);
        var type = types.TypeOf(result with { IsNullable = true }, isInput: false, Described.Place(method), id.Scalar);
        var name = method.GetCustomAttribute<UseMutationConventionAttribute>()?.PayloadFieldName ?? Naming.Camel(type.Named.Name);
        return new FieldDefinition(name, type)
        {
            Description = "What came of it; null when there are errors.",
            IdTypeName = id.TypeName,
            Authorize = (type.Named as ObjectType)?.Authorize ?? [],
            Binding = new ResolverBinding(null, context => new ValueTask<object?>(((MutationPayload)context.Parent!).Result)),
        };
    }

    private IEnumerable<FieldDefinition> PayloadFields(string name, FieldDefinition result, IReadOnlyList<ErrorMapping> errors)
    {
        yield return result;
        if (errors.Count == 0)
        {
            yield break;
        }

        var union = types.GetOrAdd(
            $"{name}Error", () => new UnionType($"{name}Error") { Description = $"What `{Naming.Camel(name)}` can fail with." }, type => type.Complete(errors.Select(e => e.ErrorType).Distinct()));
        yield return new FieldDefinition("errors", new ListType(new NonNullType(union)))
        {
            Description = "What the caller got wrong; null when it was done.",
            Binding = new ResolverBinding(null, context => new ValueTask<object?>(((MutationPayload)context.Parent!).Errors)),
        };
    }
}
