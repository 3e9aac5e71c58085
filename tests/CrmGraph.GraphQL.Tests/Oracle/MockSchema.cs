using System.Text;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Tests.Validation;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Tests.Oracle;

/// <summary>
/// Resolvers that need no data: what a field answers follows from where it stands and what it was asked. The mirror of
/// tests/oracle/mock.mjs; a rule changed here must change there.
/// </summary>
internal sealed class MockSchema
{
    private readonly Dictionary<string, Type> _runtimeTypes = [];

    public MockSchema(string sdl)
    {
        Schema = SdlSchema.Build(sdl, new ResolverBinding(null, c => new(Resolve(c))) { CompletesAtOnce = true }, RuntimeTypeOf);
    }

    public Schema Schema { get; }

    private object? Resolve(ResolverContext context)
    {
        var arguments = context.Field.Arguments
            .Select(a => (a.Name, IsGiven: context.TryGetArgument(a.Name, out var value), Value: value))
            .Where(a => a.IsGiven)
            .OrderBy(a => a.Name, StringComparer.Ordinal)
            .Select(a => $"{a.Name}:{CanonicalValue.Of(a.Value)}");
        return Value(context.Field.Type, $"{(context.Parent as MockObject)?.Path}/{context.Field.Name}({{{string.Join(",", arguments)}}})", mayThrow: true);
    }

    private object? Value(GraphQLType type, string path, bool mayThrow)
    {
        var dice = Hash(path);
        if (mayThrow && dice % (type.IsNonNull ? 29u : 13u) == 0)
        {
            throw new InvalidOperationException($"thrown at {path}");
        }

        return dice % (type.IsNonNull ? 31u : 7u) == 0 ? null : Some(type.NullableType, path, dice);
    }

    private object Some(GraphQLType type, string path, uint dice) => type switch
    {
        ListType list => Enumerable.Range(0, (int)(dice % 4)).Select(i => Value(list.OfType, $"{path}#{i}", mayThrow: false)).ToArray(),
        EnumType values => dice % 17 == 0 ? "NO_SUCH_VALUE" : values.Values.ElementAt((int)(dice % values.Values.Count)).RuntimeValue,
        NamedType { Name: "Int" } => dice % 17 == 0 ? "no number" : (int)(dice % 1000),
        NamedType { Name: "Float" } => dice % 1000 / 8.0,
        NamedType { Name: "Boolean" } => dice % 2 == 0,
        NamedType { Name: "ID" or "String" } leaf => $"{leaf.Name} {dice % 1000} 客户",
        ObjectType @object => Object(@object.Name, path),
        InterfaceType or UnionType => OneOf((NamedType)type, path, dice),
        _ => $"{type.Named.Name} {dice % 1000}",
    };

    private MockObject OneOf(NamedType type, string path, uint dice)
    {
        string[] possible = [.. Schema.PossibleTypes(type).Select(t => t.Name).Order(StringComparer.Ordinal)];
        return Object(possible[dice % possible.Length], path);
    }

    private MockObject Object(string type, string path) => (MockObject)Activator.CreateInstance(_runtimeTypes[type], path)!;

    // The engine tells objects by their CLR type: every object type gets one of its own, nested one deeper than the last.
    private Type RuntimeTypeOf(string type) =>
        _runtimeTypes[type] = typeof(MockObject<>).MakeGenericType(_runtimeTypes.Count == 0 ? typeof(int) : _runtimeTypes.Values.Last());

    // FNV-1a over UTF-8.
    private static uint Hash(string text)
    {
        var value = 0x811c9dc5;
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            value = unchecked((value ^ octet) * 0x01000193);
        }

        return value ^ (value >> 15);
    }
}

/// <summary>An object of the mock: it only knows where it stands.</summary>
internal abstract record MockObject(string Path);

/// <summary>The object of one GraphQL type.</summary>
internal sealed record MockObject<TMark>(string Path) : MockObject(Path);
