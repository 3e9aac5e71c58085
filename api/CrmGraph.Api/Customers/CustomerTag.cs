using CrmGraph.Api.Access;

namespace CrmGraph.Api.Customers;

/// <summary>A customer bears a tag.</summary>
public sealed class CustomerTag
{
    [Data(DataClass.Business)]
    public required Guid CustomerId { get; init; }

    [Data(DataClass.Business)]
    public Customer Customer { get; init; } = null!;

    [Data(DataClass.Business)]
    public required Guid TagId { get; init; }

    [Data(DataClass.Business)]
    public Tag Tag { get; init; } = null!;
}
