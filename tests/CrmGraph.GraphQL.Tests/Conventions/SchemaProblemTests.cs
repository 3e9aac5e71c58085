using CrmGraph.GraphQL.Tests.Conventions.Sample;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.SchemaValidation;

namespace CrmGraph.GraphQL.Tests.Conventions;

/// <summary>A schema that cannot be built says which member is wrong, why, and what to do.</summary>
public sealed class SchemaProblemTests
{
    [Theory]
    [InlineData(
        typeof(WrongOrder),
        "`WrongOrder.Customers` has its attributes in the order UseFiltering, UsePaging. The order must be UsePaging, UseProjection, UseFiltering, UseSorting. (HC0050)")]
    [InlineData(
        typeof(ForeignAuthorize),
        "`ForeignAuthorize.Secret` carries [Microsoft.AspNetCore.Authorization.AuthorizeAttribute], which has no effect on a GraphQL field. Use [CrmGraph.GraphQL.AuthorizeAttribute] instead.")]
    [InlineData(
        typeof(Abstract),
        "`Abstract.Shape` has the abstract type `IFormattable`, which the schema cannot know. Mark it [InterfaceType] or [UnionType], or use a class.")]
    [InlineData(
        typeof(ListPaging),
        "`ListPaging.Names` carries [UsePaging] but returns `List<String>`. Return IQueryable<T> so that the plan can filter, order and page in the database.")]
    [InlineData(
        typeof(EntityInput),
        "`EntityInput.Save(customer)` takes `Customer`, which cannot be an input. Use a record of the members a client may give; if it is a service, register it or mark the parameter [Service].")]
    [InlineData(
        typeof(Twice), "`Query.name` is defined more than once. Rename one with [GraphQLName].")]
    [InlineData(
        typeof(ResultOutsideMutation),
        "`ResultOutsideMutation.Get` returns a FieldResult, which only a mutation can: its payload shows the errors.")]
    [InlineData(
        typeof(NothingFilterable), "`NothingFilterable.Pages` filters `Page`, but none of its members is marked [Filterable].")]
    [InlineData(
        typeof(NodeWithoutResolver),
        "`Lonely` is marked [Node] but has no node resolver. Give it a static method Get(id, …), or mark one [NodeResolver]. (HC0068)")]
    [InlineData(
        typeof(Unpaired),
        "The constructor of input `UnpairedInput` takes `other`, but no public property has that name. Parameter and property must be named alike.")]
    [InlineData(
        typeof(WrongRequires), "`WrongRequires.GetX(customer)` requires `Nme`, but `Customer` has no such property.")]
    [InlineData(
        typeof(EmptyMutation), "Mutation `EmptyMutation.Touch` returns nothing, so its payload would be empty. Return what was changed.")]
    [InlineData(
        typeof(UnmadeError),
        "[Error<EmailTaken>] on `UnmadeError.Touch` cannot be made from an exception. Give `EmailTaken` a constructor that takes one, a static CreateErrorFrom, or return it with FieldResult.")]
    [InlineData(
        typeof(ErrorWithoutMessage), "Type `Page` lacks field `message: String!` of interface `Error`.")]
    [InlineData(
        typeof(NoMessage), "Subscription `NoMessage.OnX` has no [EventMessage] parameter, so no event could reach it.")]
    [InlineData(
        typeof(UnknownTopicArgument), "The topic \"x_{id}\" of `UnknownTopicArgument.OnX` names {id}, which is no argument of it.")]
    [InlineData(
        typeof(OtherEvents),
        "`OtherEvents.EventsAsync` returns `IAsyncEnumerable<Int32>`, but `OtherEvents.OnX` takes events of type `String`. Return IAsyncEnumerable<String>.")]
    public void The_message_names_member_reason_and_way_out(Type type, string message)
    {
        var problem = Assert.Throws<SchemaException>(() => Build(type, typeof(Customer), typeof(Fine), typeof(User)));

        Assert.Contains(message, problem.Errors.Select(e => e.ToString()));
    }

    [Fact]
    public void Fields_that_share_a_connection_name_must_agree()
    {
        var problem = Assert.Throws<SchemaException>(() => Build(typeof(OtherNotes), typeof(Customer), typeof(User)));

        Assert.Contains("`OtherNotes.Notes` and `Customer.notes` share the connection type `NotesConnection`", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_no_statement_can_read_is_refused()
    {
        var problem = Assert.Throws<SchemaException>(() => new SchemaBuilder()
            .AddTypes(typeof(Fine), typeof(Customer), typeof(User))
            .WithEntityModel(new ForgetfulModel())
            .Build());

        var error = Assert.Single(problem.Errors);
        Assert.StartsWith("`Customer.Email` is neither a mapped column nor a navigation, so no statement can read it.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_reported_at_once()
    {
        var problem = Assert.Throws<SchemaException>(() => Build(typeof(WrongOrder), typeof(Abstract), typeof(ListPaging)));

        Assert.Equal(3, problem.Errors.Count);
    }

    [Fact]
    public void Two_types_of_one_name_are_told_apart()
    {
        var problem = Assert.Throws<SchemaException>(() => Build(typeof(OneName)));

        Assert.Contains("Two types are named `Page`: ", problem.Message, StringComparison.Ordinal);
    }

    private static Schema Build(params Type[] types) => new SchemaBuilder()
        .AddTypes(types)
        .WithEntityModel(new SampleModel())
        .WithServices(t => t == typeof(SampleDb))
        .Build();

    [QueryType]
    public static class Fine
    {
        public static int Number() => 1;
    }

    [QueryType]
    public static class WrongOrder
    {
        [UseFiltering, UsePaging]
        public static IQueryable<Customer> Customers(SampleDb db) => db.Customers;
    }

    [QueryType]
    public static class ForeignAuthorize
    {
        [Microsoft.AspNetCore.Authorization.Authorize]
        public static int Secret() => 1;
    }

    [QueryType]
    public static class Abstract
    {
        public static IFormattable Shape() => 1;
    }

    [QueryType]
    public static class ListPaging
    {
        [UsePaging]
        public static List<string> Names() => [];
    }

    [QueryType]
    public static class EntityInput
    {
        public static int Save(Customer customer) => customer.Name.Length;
    }

    [QueryType]
    public static class Twice
    {
        public static int Name() => 1;

        public static int GetName() => 1;
    }

    [QueryType]
    public static class ResultOutsideMutation
    {
        public static FieldResult<int, EmailTaken> Get() => 1;
    }

    public sealed record Page(int Number);

    [QueryType]
    public static class NothingFilterable
    {
        [UseFiltering]
        public static IQueryable<Page> Pages() => new List<Page>().AsQueryable();
    }

    [Node]
    public sealed record Lonely(int Id);

    [QueryType, ExtendObjectType(typeof(Lonely))]
    public static class NodeWithoutResolver
    {
        public static int Nothing() => 1;
    }

    public sealed class UnpairedInput
    {
        public UnpairedInput(int number, int other) => Number = number + other;

        public int Number { get; }
    }

    [QueryType]
    public static class Unpaired
    {
        public static int Take(UnpairedInput input) => input.Number;
    }

    [ExtendObjectType(typeof(Customer))]
    public static class WrongRequires
    {
        public static int GetX([Parent("Nme")] Customer customer) => customer.Name.Length;
    }

    [MutationType]
    public static class EmptyMutation
    {
        public static Task Touch() => Task.CompletedTask;
    }

    [MutationType]
    public static class UnmadeError
    {
        [Error<EmailTaken>]
        public static int Touch() => 1;
    }

    [MutationType]
    public static class ErrorWithoutMessage
    {
        public static FieldResult<int, Page> Touch() => 1;
    }

    [SubscriptionType]
    public static class NoMessage
    {
        [Subscribe]
        public static int OnX() => 1;
    }

    [SubscriptionType]
    public static class UnknownTopicArgument
    {
        [Subscribe, Topic("x_{id}")]
        public static int OnX([EventMessage] int x) => x;
    }

    [SubscriptionType]
    public static class OtherEvents
    {
        [Subscribe(With = nameof(EventsAsync))]
        public static string OnX([EventMessage] string x) => x;

        public static async IAsyncEnumerable<int> EventsAsync()
        {
            await Task.Yield();
            yield return 1;
        }
    }

    [QueryType]
    public static class OtherNotes
    {
        [UsePaging]
        public static IQueryable<Note> Notes() => new List<Note>().AsQueryable();

        public static Customer? Customer() => null;
    }

    [QueryType]
    public static class OneName
    {
        public static Page One() => new(1);

        public static Other.Page Two() => new(1);
    }

    public static class Other
    {
        public sealed record Page(int Number);
    }

    /// <summary>A model in which one column was forgotten.</summary>
    private sealed class ForgetfulModel : GraphQL.Data.IEntityModel
    {
        private readonly SampleModel _model = new();

        public bool IsEntity(Type type) => _model.IsEntity(type);

        public System.Reflection.PropertyInfo Key(Type entity) => _model.Key(entity);

        public bool IsColumn(System.Reflection.PropertyInfo property) => property.Name != nameof(Customer.Email) && _model.IsColumn(property);

        public GraphQL.Data.EntityNavigation? FindNavigation(System.Reflection.PropertyInfo property) => _model.FindNavigation(property);

        public IQueryable Set(IServiceProvider context, Type entity) => _model.Set(context, entity);
    }
}
