using System.Reflection;
using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Data.Filtering;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Tests.Execution;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Tests.Conventions;

/// <summary>A condition comes in as the filter input of its entity and goes out as the same JSON.</summary>
public sealed class FilterDocumentTests
{
    private static readonly Schema Built = new SchemaBuilder().AddTypes(typeof(Views), typeof(ViewMutations)).Build();

    [Fact]
    public void It_is_the_filter_input_where_it_comes_in_and_any_where_it_goes_out()
    {
        var keep = (InputObjectType)Built.Types["KeepInput"];

        Assert.Equal("ThingFilterInput!", keep.Fields.Find("where")!.Type.ToString());
        Assert.Equal("ThingFilterInput", keep.Fields.Find("also")!.Type.ToString());
        Assert.Equal("Any!", ((ObjectType)Built.Types["Kept"]).Fields.Find("where")!.Type.ToString());
        Assert.Equal("Any", ((ObjectType)Built.Types["Kept"]).Fields.Find("also")!.Type.ToString());
    }

    [Theory]
    [InlineData(
        """{ or: [{ name: { in: ["a\"b", null] } }, { size: { gt: 10 } }], at: { lt: "2026-01-02t03:04:05z", withinDays: 7 }, on: { eq: "2026-02-03" }, kind: { nin: [NEW_ONE] }, price: { eq: 1.50 }, parts: { some: { name: { eq: null } } }, parent: null, isBig: { eq: true } }""",
        """{"or":[{"name":{"in":["a\"b",null]}},{"size":{"gt":10}}],"at":{"lt":"2026-01-02T03:04:05Z","withinDays":7},"on":{"eq":"2026-02-03"},"kind":{"nin":["NEW_ONE"]},"price":{"eq":1.50},"parts":{"some":{"name":{"eq":null}}},"parent":null,"isBig":{"eq":true}}""")]
    [InlineData("{}", "{}")]
    public async Task A_literal_is_kept_as_json_that_keeps_itself(string literal, string json)
    {
        var executor = new RequestExecutor(Built);
        var first = await executor.RunAsync($"mutation {{ keep(input: {{ where: {literal} }}) {{ kept {{ where also }} }} }}");
        Assert.Equal("""{"data":{"keep":{"kept":{"where":""" + json + ""","also":null}}}}""", first);

        var again = await executor.RunAsync(
            "mutation($w: ThingFilterInput!) { keep(input: { where: $w, also: $w }) { kept { where also } } }", $$"""{ "w": {{json}} }""");
        Assert.Equal("""{"data":{"keep":{"kept":{"where":""" + json + ""","also":""" + json + "}}}}", again);
    }

    [Fact]
    public async Task The_members_of_a_condition_are_not_written()
    {
        var executor = new RequestExecutor(Built, gate: new ReadOnlyThings());

        var kept = await executor.RunAsync("""mutation { keep(input: { where: { name: { eq: "x" } } }) { kept { where } } }""");

        Assert.Equal("""{"data":{"keep":{"kept":{"where":{"name":{"eq":"x"}}}}}}""", kept);
    }

    public enum ThingKind
    {
        NewOne,
        Old,
    }

    public sealed class Thing
    {
        [Filterable]
        public string? Name { get; set; }

        [Filterable]
        public int Size { get; set; }

        [Filterable]
        public decimal Price { get; set; }

        [Filterable]
        public bool IsBig { get; set; }

        [Filterable]
        public DateTimeOffset At { get; set; }

        [Filterable]
        public DateOnly On { get; set; }

        [Filterable]
        public ThingKind Kind { get; set; }

        [Filterable]
        public Thing? Parent { get; set; }

        [Filterable]
        public List<Thing> Parts { get; set; } = [];
    }

    public sealed record Kept(FilterDocument<Thing> Where, FilterDocument<Thing>? Also);

    [QueryType]
    public static class Views
    {
        public static Kept? GetView() => null;
    }

    [MutationType]
    public static class ViewMutations
    {
        public static Kept Keep(FilterDocument<Thing> where, FilterDocument<Thing>? also) => new(where, also);
    }

    private sealed class ReadOnlyThings : IFieldGate
    {
        public IReadOnlyList<StatementParameter> Parameters => [];

        public string PlanKey(IServiceProvider services) => "";

        public FieldDecision Decide(IServiceProvider services, PropertyInfo member) => FieldDecision.Full;

        public bool MayWrite(IServiceProvider services, ICustomAttributeProvider inputMember) =>
            inputMember is not MemberInfo { DeclaringType: var type } || type != typeof(Thing);

        public string? MaskText(PropertyInfo member, string value) => null;

        public IReadOnlyList<object?> ParameterValues(IServiceProvider services) => [];
    }
}
