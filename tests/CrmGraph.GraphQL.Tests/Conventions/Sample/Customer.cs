namespace CrmGraph.GraphQL.Tests.Conventions.Sample;

/// <summary>Someone we sell to.</summary>
[Node]
public sealed class Customer
{
    public Guid Id { get; init; }

    [Filterable, Sortable]
    public required string Name { get; init; }

    [Filterable]
    public string? Email { get; init; }

    [Filterable, Sortable]
    public CustomerStatus Status { get; init; }

    /// <summary>What they spend in a year.</summary>
    [Filterable, Sortable]
    public decimal? AnnualValue { get; init; }

    [Filterable, Sortable]
    public DateTimeOffset CreatedAt { get; init; }

    [Filterable]
    public bool IsKeyAccount { get; init; }

    [Filterable]
    public List<string> Phones { get; init; } = [];

    [ID<User>, Filterable]
    public Guid? OwnerId { get; init; }

    [Filterable, Sortable]
    public User? Owner { get; init; }

    [Filterable]
    public List<Tag> Tags { get; init; } = [];

    [UsePaging(IncludeTotalCount = true), UseFiltering, UseSorting]
    public List<Note> Notes { get; init; } = [];

    [GraphQLIgnore]
    public string Secret { get; init; } = "";

    [Obsolete("Use `email`.")]
    public string? Mail { get; init; }
}

public enum CustomerStatus
{
    Lead,

    /// <summary>Bought at least once.</summary>
    ActiveCustomer,

    [GraphQLDeprecated("Never used.")]
    Dormant,
}

[Node]
public sealed class User
{
    public Guid Id { get; init; }

    [Filterable, Sortable]
    public required string Name { get; init; }
}

public sealed class Tag
{
    [ID]
    public Guid Id { get; init; }

    [Filterable]
    public required string Name { get; init; }
}

public sealed class Note
{
    [ID]
    public Guid Id { get; init; }

    [Filterable]
    public required string Text { get; init; }

    [Sortable]
    public DateOnly WrittenOn { get; init; }
}
