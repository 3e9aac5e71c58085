namespace CrmGraph.Api.Customers;

/// <summary>A customer bears a tag.</summary>
public sealed class CustomerTag
{
    public required Guid CustomerId { get; init; }

    public Customer Customer { get; init; } = null!;

    public required Guid TagId { get; init; }

    public Tag Tag { get; init; } = null!;
}
