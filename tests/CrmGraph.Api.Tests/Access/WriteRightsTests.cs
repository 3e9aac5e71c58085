using System.Reflection;
using CrmGraph.Api.Access;
using CrmGraph.Api.Identity;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Tests.Access;

/// <summary>No value gets into a record past the gate: every argument of every mutation says which field it writes.</summary>
public sealed class WriteRightsTests
{
    /// <summary>Arguments that write no field of a record, by <c>mutation.argument</c>, and why.</summary>
    private static readonly Dictionary<string, string> s_others = new(StringComparer.Ordinal)
    {
        ["CreateCustomer.TagIds"] = Tags,
        ["UpdateCustomer.TagIds"] = Tags,
        ["TagCustomer.customerId"] = Tags,
        ["TagCustomer.tagId"] = Tags,
        ["UntagCustomer.customerId"] = Tags,
        ["UntagCustomer.tagId"] = Tags,
        ["DeleteCustomer.reason"] = "part of the right to delete; no reader sees it",
        ["CreatePipeline.Stages"] = Lines,
        ["CreateStage.Checklist"] = Lines,
        ["UpdateStage.Checklist"] = Lines,
        ["DeleteTier.successorId"] = "where a removed tier's customers go: part of the right to set tiers",
        ["MarkChecklistItem.done"] = Ticks,
        ["MarkChecklistItem.itemId"] = Ticks,
        ["MarkChecklistItem.opportunityId"] = Ticks,
        ["MoveOpportunity.afterId"] = Place,
        ["MoveOpportunity.beforeId"] = Place,
        ["RevealField.field"] = "writes no record",
        ["RevealField.reason"] = "writes no record but the audit",
    };

    private const string Tags = "links have no fields: the right to change the customer decides";
    private const string Lines = "its members are checked one by one";
    private const string Ticks = "a tick has no value: the right to change the opportunity decides";
    private const string Place = "a place on the board is no value anybody may be kept from";

    [Fact]
    public void Every_argument_of_every_mutation_writes_a_known_field_or_says_why_not()
    {
        var arguments = Arguments().ToList();

        Assert.True(arguments.Count > 150, $"Only {arguments.Count} arguments were found.");
        var writeNothing = arguments.Where(a => WriteRights.FieldsOf(a.Source).Count == 0).Select(a => a.Name).Order(StringComparer.Ordinal);
        Assert.Equal(string.Join('\n', s_others.Keys.Order(StringComparer.Ordinal)), string.Join('\n', writeNothing));
    }

    private static IEnumerable<(string Name, ICustomAttributeProvider Source)> Arguments() =>
        from type in typeof(User).Assembly.GetTypes()
        where type.IsDefined(typeof(MutationTypeAttribute)) && !IsAdministration(type)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        from argument in method.GetParameters().Where(IsArgument).SelectMany(p => Parts(method, p))
        select argument;

    private static IEnumerable<(string Name, ICustomAttributeProvider Source)> Parts(MethodInfo method, ParameterInfo parameter)
    {
        var name = method.Name.Replace("Async", "", StringComparison.Ordinal);
        return parameter.ParameterType is { IsClass: true } input && input.Name.EndsWith("Input", StringComparison.Ordinal)
            ? input.GetProperties().Where(p => !IsKey(p.Name)).Select(p => ($"{name}.{p.Name}", (ICustomAttributeProvider)p))
            : IsKey(parameter.Name!) ? [] : [($"{name}.{parameter.Name}", parameter)];
    }

    // One's own account, colleagues and roles: special rights decide about all of it.
    private static bool IsAdministration(Type type) => type.Namespace!.StartsWith("CrmGraph.Api.Identity", StringComparison.Ordinal) || type.Namespace == "CrmGraph.Api.Access.Roles";

    private static bool IsKey(string name) => name is "Id" or "id" or "Version" or "version" or "EqualityContract";

    private static bool IsArgument(ParameterInfo parameter) =>
        parameter.ParameterType.Namespace!.StartsWith("System", StringComparison.Ordinal) && parameter.ParameterType != typeof(CancellationToken) && parameter.ParameterType != typeof(TimeProvider)
        || parameter.ParameterType.IsEnum
        || parameter.ParameterType.Name.EndsWith("Input", StringComparison.Ordinal);
}
