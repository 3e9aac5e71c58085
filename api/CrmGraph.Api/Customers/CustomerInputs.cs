using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Customers;

/// <summary>A new customer. Without an owner it belongs to whoever creates it.</summary>
[Writes<Customer>]
public sealed record CreateCustomerInput(
    string Name,
    CustomerKind Kind,
    string? Code,
    string? Industry,
    CompanySize? Size,
    string? Region,
    string? City,
    string? Address,
    string? Website,
    string? Phone,
    string? TaxNumber,
    CustomerSource? Source,
    Lifecycle? Lifecycle,
    [property: ID<Tier>] Guid? TierId,
    [property: ID<User>] Guid? OwnerId,
    decimal? AnnualValue,
    string? Remark,
    [property: ID<Tag>] IReadOnlyList<Guid>? TagIds);

/// <summary>Changes to a customer: what is left out stays as it is, null empties. <c>version</c> is the one that was read.</summary>
[Writes<Customer>]
public sealed record UpdateCustomerInput(
    [property: ID<Customer>] Guid Id,
    int Version,
    Optional<string?> Name,
    Optional<CustomerKind?> Kind,
    Optional<string?> Code,
    Optional<string?> Industry,
    Optional<CompanySize?> Size,
    Optional<string?> Region,
    Optional<string?> City,
    Optional<string?> Address,
    Optional<string?> Website,
    Optional<string?> Phone,
    Optional<string?> TaxNumber,
    Optional<CustomerSource?> Source,
    Optional<Lifecycle?> Lifecycle,
    Optional<string?> LifecycleReason,
    [property: ID<Tier>] Optional<Guid?> TierId,
    [property: ID<User>] Optional<Guid?> OwnerId,
    Optional<decimal?> AnnualValue,
    Optional<string?> Remark,
    [property: ID<Tag>] Optional<IReadOnlyList<Guid>?> TagIds);
