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
        ["CheckCustomerImport.Columns"] = Import,
        ["CheckCustomerImport.DefaultKind"] = Import,
        ["CheckCustomerImport.Duplicates"] = Import,
        ["CheckCustomerImport.Key"] = Import,
        ["CheckCustomerImport.Values"] = Import,
        ["CreatePipeline.Stages"] = Lines,
        ["CreateStage.Checklist"] = Lines,
        ["UpdateStage.Checklist"] = Lines,
        ["DeleteTier.successorId"] = "where a removed tier's customers go: part of the right to set tiers",
        ["ExportCustomers.Columns"] = Export,
        ["ExportCustomers.Format"] = Export,
        ["ExportCustomers.Order"] = Export,
        ["ExportCustomers.Search"] = Export,
        ["ExportCustomers.Where"] = Export,
        ["MarkChecklistItem.done"] = Ticks,
        ["MarkChecklistItem.itemId"] = Ticks,
        ["MarkChecklistItem.opportunityId"] = Ticks,
        ["MoveOpportunity.afterId"] = Place,
        ["MoveOpportunity.beforeId"] = Place,
        ["SaveTierRules.DefaultTierId"] = Rules,
        ["SaveTierRules.Rules"] = Rules,
        ["RevealField.field"] = "writes no record",
        ["RevealField.reason"] = "writes no record but the audit",
    };

    private const string Export = "writes no record; what may leave is decided by the right to export";
    private const string Import = "writes no record yet; each column asks for its field when it is checked and when it is written (ImportBatch.Require)";
    private const string Rules = "rules move customers with the rights of the system: part of the right to set tiers";
    private const string Tags = "links have no fields: the right to change the customer decides";
    private const string Lines = "its members are checked one by one";
    private const string Ticks = "a tick has no value: the right to change the opportunity decides";
    private const string Place = "a place on the board is no value anybody may be kept from";

    [Fact]
    public void Every_argument_of_every_mutation_writes_a_known_field_or_says_why_not()
    {
        var arguments = Arguments().ToList();

        Assert.True(arguments.Count > 150, $"Only {arguments.Count} arguments were found.");
        var writeNothing = arguments.Where(a => WriteRights.FieldsOf(a.Source).Count == 0).Select(a => a.Name).ToHashSet(StringComparer.Ordinal);
        AssertNone("Neither does it write a field nor does the list say why not", writeNothing.Except(s_others.Keys));
        AssertNone("It is listed, but writes a field or is gone", s_others.Keys.Except(writeNothing));
    }

    private static void AssertNone(string problem, IEnumerable<string> names)
    {
        var found = names.Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, $"{problem}: {string.Join(", ", found)}");
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
        && parameter.ParameterType != typeof(IServiceProvider)
        || parameter.ParameterType.IsEnum
        || parameter.ParameterType.Name.EndsWith("Input", StringComparison.Ordinal);
}
