using System.Collections.Concurrent;
using System.Reflection;
using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Data;

/// <summary>
/// The gate's answers for one plan. A plan belongs to one access snapshot, so an answer given once holds for every request
/// that runs the plan.
/// </summary>
internal sealed class FieldUse(IFieldGate? gate, Schema schema)
{
    private const string Reason = "FIELD_USE";

    private readonly ConcurrentDictionary<PropertyInfo, FieldDecision> _decisions = new();

    public IFieldGate? Gate => gate;

    public FieldDecision Decide(IServiceProvider services, PropertyInfo member) =>
        gate is null
            ? FieldDecision.Full
            : _decisions.GetOrAdd(member, static (m, asked) => asked.gate.Decide(asked.services, m), (gate, services));

    /// <summary>Refuses the whole root field when a member that is filtered, sorted or put into a cursor is not freely readable.</summary>
    public void RequireFull(IServiceProvider services, Type entity, PropertyInfo member)
    {
        if (Decide(services, member) is not { Access: FieldAccess.Full })
        {
            throw Refusal(Coordinate(entity, member));
        }
    }

    public static GraphQLException Refusal(string coordinate) =>
        new(new GraphQLError("The current user is not authorized to access this resource.")
            .WithCode(ErrorCodes.NotAuthorized)
            .With("reason", Reason)
            .With("coordinate", coordinate));

    public static bool IsRefusal(GraphQLError error) => error.Extension("reason") is Reason;

    /// <summary>The schema coordinate of an entity property, for example <c>Contact.phone</c>.</summary>
    public string Coordinate(Type entity, PropertyInfo member)
    {
        var type = schema.Types.Values.OfType<ObjectType>().FirstOrDefault(t => t.RuntimeType == entity);
        var field = type?.Fields.FirstOrDefault(f => f.Binding is PropertyBinding b && b.Property.Name == member.Name);
        return $"{type?.Name ?? entity.Name}.{field?.Name ?? char.ToLowerInvariant(member.Name[0]) + member.Name[1..]}";
    }
}
