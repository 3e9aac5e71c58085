using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Data.Paging;

/// <summary>Which part of the rows is asked for. Without paging <see cref="Size"/> is a cap (0: none) and nothing is read beyond it.</summary>
internal readonly record struct PageArguments(int Size, bool IsBackward, string? After, string? Before)
{
    /// <summary>Reads <c>first</c>, <c>after</c>, <c>last</c>, <c>before</c> within the limits of the field.</summary>
    public static PageArguments Read(ArgumentValues arguments, PagingOptions options, string coordinate)
    {
        var first = arguments["first"] as int?;
        var last = arguments["last"] as int?;
        if (first is not null && last is not null)
        {
            throw Invalid("You can specify either `first` or `last`, but not both.", ErrorCodes.ExactlyOneSlicingArgument, coordinate);
        }

        var size = first ?? last ?? options.DefaultPageSize;
        if (size < 0)
        {
            throw Invalid($"`{(first is null ? "last" : "first")}` must not be negative.", ErrorCodes.NegativePageSize, coordinate);
        }

        if (size > options.MaxPageSize)
        {
            throw new GraphQLException(new GraphQLError("The maximum allowed items per page were exceeded.")
                .WithCode(ErrorCodes.PageSizeExceeded)
                .With("requestedItems", size)
                .With("maxAllowedItems", options.MaxPageSize)
                .With("coordinate", coordinate));
        }

        return new PageArguments(size, last is not null, arguments["after"] as string, arguments["before"] as string);
    }

    private static GraphQLException Invalid(string message, string code, string coordinate) =>
        new(new GraphQLError(message).WithCode(code).With("coordinate", coordinate));
}
