using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.Api.Access;

/// <summary>What a role may do with one kind of record, and whose. A kind without a line is out of the role's sight.</summary>
public sealed class EntityRight
{
    [Data(DataClass.Business)]
    public required Guid RoleId { get; init; }

    [Data(DataClass.Business)]
    public required RecordEntity Entity { get; init; }

    [Data(DataClass.Business)]
    public Reach Create { get; set; }

    [Data(DataClass.Business)]
    public Reach Read { get; set; }

    [Data(DataClass.Business)]
    public Reach Update { get; set; }

    [Data(DataClass.Business)]
    public Reach Delete { get; set; }

    [Data(DataClass.Business)]
    public Reach Export { get; set; }

    [Data(DataClass.Business)]
    public Reach Transfer { get; set; }

    /// <summary>The reach of one action.</summary>
    public Reach Of(RecordAction action) => action switch
    {
        RecordAction.Create => Create,
        RecordAction.Read => Read,
        RecordAction.Update => Update,
        RecordAction.Delete => Delete,
        RecordAction.Export => Export,
        _ => Transfer,
    };

    /// <summary>Sets the reach of some actions.</summary>
    public void Set(Reach reach, params IEnumerable<RecordAction> actions)
    {
        foreach (var action in actions)
        {
            switch (action)
            {
                case RecordAction.Create:
                    Create = reach;
                    break;
                case RecordAction.Read:
                    Read = reach;
                    break;
                case RecordAction.Update:
                    Update = reach;
                    break;
                case RecordAction.Delete:
                    Delete = reach;
                    break;
                case RecordAction.Export:
                    Export = reach;
                    break;
                default:
                    Transfer = reach;
                    break;
            }
        }
    }
}

/// <summary>A role's decision about one field. A field without a line gets what its data class gives.</summary>
public sealed class FieldRight
{
    public const int NameLength = 60;

    [Data(DataClass.Business)]
    public required Guid RoleId { get; init; }

    /// <summary>The type that has the field, as the schema names it.</summary>
    [Data(DataClass.Business)]
    public required string Type { get; init; }

    /// <summary>The field, as the schema names it.</summary>
    [Data(DataClass.Business)]
    public required string Field { get; init; }

    [Data(DataClass.Business)]
    public required FieldAccess Read { get; set; }

    [Data(DataClass.Business)]
    public required bool Write { get; set; }

    /// <summary>How the field leaves in an export; never more than <see cref="Read"/>.</summary>
    [Data(DataClass.Business)]
    public required FieldAccess Export { get; set; }
}
