using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Customers;

/// <summary>A new customer. Without an owner it belongs to whoever creates it.</summary>
/// <param name="Name">What the customer is called, up to 200 characters. Required.</param>
/// <param name="Kind">A company or a private person.</param>
/// <param name="Code">The customer number of your own books. Must be unique, else <c>CUSTOMER_CODE_TAKEN</c>.</param>
/// <param name="Industry">The line of business, up to 100 characters.</param>
/// <param name="Size">How large the company is.</param>
/// <param name="Region">The part of the country, up to 100 characters.</param>
/// <param name="City">The city, up to 100 characters.</param>
/// <param name="Address">The postal address below the city, one line of up to 300 characters.</param>
/// <param name="Website">The web address, up to 300 characters; not checked.</param>
/// <param name="Phone">The main telephone number, up to 40 characters; not checked.</param>
/// <param name="TaxNumber">The number invoices need, up to 30 characters.</param>
/// <param name="Source">How the customer came to us.</param>
/// <param name="Lifecycle">Where the relation stands already; PROSPECT when left out. ARCHIVED is refused.</param>
/// <param name="TierId">The tier, which sets the rhythm of contact.</param>
/// <param name="OwnerId">Who is responsible; the caller when left out. Others need the right to transfer customers.</param>
/// <param name="AnnualValue">What the customer is worth in a year, in CNY: 0 or more, at most two decimals.</param>
/// <param name="Remark">Free notes, up to 4,000 characters.</param>
/// <param name="TagIds">The tags it bears from the start.</param>
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
/// <param name="Version">The <c>version</c> that was read. When the record is newer, the answer is a <c>VersionConflictError</c> and nothing changes.</param>
/// <param name="Name">What the customer is called, up to 200 characters; cannot be emptied.</param>
/// <param name="Kind">A company or a private person; cannot be emptied.</param>
/// <param name="Code">The customer number of your own books. Must be unique, else <c>CUSTOMER_CODE_TAKEN</c>.</param>
/// <param name="Industry">The line of business, up to 100 characters.</param>
/// <param name="Size">How large the company is.</param>
/// <param name="Region">The part of the country, up to 100 characters.</param>
/// <param name="City">The city, up to 100 characters.</param>
/// <param name="Address">The postal address below the city, one line of up to 300 characters.</param>
/// <param name="Website">The web address, up to 300 characters; not checked.</param>
/// <param name="Phone">The main telephone number, up to 40 characters; not checked.</param>
/// <param name="TaxNumber">The number invoices need, up to 30 characters.</param>
/// <param name="Source">How the customer came to us.</param>
/// <param name="Lifecycle">The state to go to. Only the steps described at <c>Lifecycle</c> are allowed, else <c>CUSTOMER_LIFECYCLE_STEP_NOT_ALLOWED</c>.</param>
/// <param name="LifecycleReason">Why, up to 500 characters; read only together with <c>lifecycle</c>, required for LOST and ARCHIVED.</param>
/// <param name="TierId">The tier; null takes the customer out of its tier.</param>
/// <param name="OwnerId">Who becomes responsible; needs the right to transfer customers.</param>
/// <param name="AnnualValue">What the customer is worth in a year, in CNY: 0 or more, at most two decimals.</param>
/// <param name="Remark">Free notes, up to 4,000 characters.</param>
/// <param name="TagIds">All tags it shall bear: they take the place of those it has, null takes all away.</param>
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
