namespace CrmGraph.GraphQL.Tests.Cost;

[QueryType]
public static class BookQueries
{
    [UsePaging(IncludeTotalCount = true), UseFiltering, UseSorting]
    public static IQueryable<Book> Books() => Array.Empty<Book>().AsQueryable();

    public static IReadOnlyList<Book> Bestsellers() => [];

    [Cost(250)]
    public static int Dear() => 1;

    [ListSize(SlicingArguments = ["size"], AssumedSize = 100)]
    public static IReadOnlyList<Book> Shelf(int size) => [.. Enumerable.Repeat(new Book(), size)];

    [ListSize(SlicingArguments = ["a", "b"])]
    public static IReadOnlyList<Book> Strict(int? a, int? b) => [.. Enumerable.Repeat(new Book(), a ?? b ?? 0)];

    [ListSize(SlicingArguments = ["n"])]
    public static IReadOnlyList<Book> Slices(int n) => [.. Enumerable.Repeat(new Book(), n)];

    public static ISomething Something() => new Book();
}

[UnionType("Something")]
public interface ISomething;

public sealed class Book : ISomething
{
    [Filterable, Sortable]
    public string Title { get; init; } = "";

    [Sortable]
    public int Pages { get; init; }

    [Filterable]
    public List<string> Tags { get; init; } = [];

    public Author? Author { get; init; }
}

public sealed class Author : ISomething
{
    public string Name { get; init; } = "";

    public List<Book> Works { get; init; } = [];
}
