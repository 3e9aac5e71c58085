using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Tests.Conventions;

public sealed class DescriptionTests
{
    private static readonly Schema Schema = new SchemaBuilder().AddTypes(typeof(Library), typeof(Shelf)).Build();

    [Theory]
    [InlineData("book", "A Book by number, see `ISBN`. The line goes on here.")]
    [InlineData("shelf", "First paragraph.\n\nSecond: number may be true.")]
    [InlineData("given", "Given by attribute.")]
    [InlineData("silent", null)]
    public void Fields_take_the_summary_as_plain_text(string field, string? description) =>
        Assert.Equal(description, Schema.Query.Fields.Find(field)!.Description);

    [Fact]
    public void Arguments_take_their_param() =>
        Assert.Equal("Which one.", Schema.Query.Fields.Find("book")!.Arguments.Find("number")!.Description);

    [Theory]
    [InlineData("Book", "title", "What is on the cover.")]
    [InlineData("Book", "number", "Its number.")]
    [InlineData("Shelf", "label", "What a reader calls it.")]
    public void Members_take_record_parameters_and_inherited_documentation(string type, string field, string description) =>
        Assert.Equal(description, ((ObjectType)Schema.Types[type]).Fields.Find(field)!.Description);

    [Fact]
    public void Types_take_their_summary() => Assert.Equal("Something to read.", Schema.Types["Book"].Description);

    [QueryType]
    public static class Library
    {
        /// <summary>
        /// A <see cref="Book"/> by <paramref name="number"/>, see <c>ISBN</c>.
        /// The line goes on here.
        /// </summary>
        /// <param name="number">Which one.</param>
        public static Book? GetBook(int number) => number == 1 ? new Book("x", 1) : null;

        /// <summary>
        /// First paragraph.
        /// <para>Second: <paramref name="number"/> may be <see langword="true"/>.</para>
        /// </summary>
        public static Shelf? GetShelf(int? number) => number is null ? null : new Shelf();

        /// <summary>Not this.</summary>
        [GraphQLDescription("Given by attribute.")]
        public static int Given() => 1;

        public static int Silent() => 1;
    }

    /// <summary>Something to read.</summary>
    /// <param name="Title">What is on the cover.</param>
    public sealed record Book(string Title, int Number)
    {
        /// <summary>Its number.</summary>
        public int Number { get; } = Number;
    }

    public interface ILabelled
    {
        /// <summary>What a reader calls it.</summary>
        string Label { get; }
    }

    public sealed class Shelf : ILabelled
    {
        /// <inheritdoc/>
        public string Label => "A";
    }
}
