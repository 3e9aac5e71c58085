using CrmGraph.Api.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Customers;

/// <summary>
/// One customer shown to one colleague or one team beyond what their roles reach. What kinds of records and which fields of
/// them they see is still up to their roles.
/// </summary>
[Node]
public sealed class CustomerShare : ICreated
{
    /// <summary>With how many customers one colleague or team can be helped out; more is a matter of teams and roles.</summary>
    public const int MaxPerGrantee = 1_000;

    [Data(DataClass.Business), ID]
    public Guid Id { get; init; } = Ids.New();

    [Data(DataClass.Business), GraphQLIgnore]
    public required Guid CustomerId { get; init; }

    /// <summary>The customer that is shared.</summary>
    [Data(DataClass.Business)]
    public Customer Customer { get; init; } = null!;

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? UserId { get; init; }

    /// <summary>The colleague it is shared with; null when it is a team.</summary>
    [Data(DataClass.Business)]
    public User? User { get; init; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? TeamId { get; init; }

    /// <summary>The team it is shared with, and those below it; null when it is one colleague.</summary>
    [Data(DataClass.Business)]
    public Team? Team { get; init; }

    /// <summary>Whether they may also change the customer and add to it, where their roles let them change their own.</summary>
    [Data(DataClass.Business)]
    public bool CanEdit { get; set; }

    [Data(DataClass.Business)]
    public DateTimeOffset CreatedAt { get; set; }

    [Data(DataClass.Business), GraphQLIgnore]
    public Guid? SharedById { get; set; }

    /// <summary>Who shares it; null when the system does.</summary>
    [Data(DataClass.Business)]
    public User? SharedBy { get; set; }
}
