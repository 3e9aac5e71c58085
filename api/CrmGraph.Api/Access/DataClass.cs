namespace CrmGraph.Api.Access;

/// <summary>How closely a value is kept. The class decides what a role may read of a member nobody decided about.</summary>
public enum DataClass
{
    /// <summary>Known to everybody: read in full.</summary>
    Public,

    /// <summary>The company's own: read in full by whoever reaches the record.</summary>
    Business,

    /// <summary>About a person (PIPL art. 4): masked.</summary>
    Personal,

    /// <summary>May harm a person when it leaks (PIPL art. 28): hidden.</summary>
    PersonalSensitive,

    /// <summary>Never enters the schema.</summary>
    Secret,
}

/// <summary>The masked form of a text; see <see cref="Masks"/>.</summary>
public enum MaskKind
{
    /// <summary><c>***</c>, whatever the text.</summary>
    Hidden,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>An account name, passport or tax number: first and last character.</summary>
    Account,

    /// <summary>A person's name: the first character.</summary>
    PersonName,

    /// <summary>A postal address down to the district.</summary>
    Address,

    /// <summary>A resident identity number: first three and last two characters.</summary>
    ResidentId,

    /// <summary>A bank card: last four digits.</summary>
    BankCard,
}

/// <summary>
/// Declares the class of an entity's member; every property of an entity but its collections carries one. A reference and
/// its key (<c>Owner</c>, <c>OwnerId</c>) are one field and declare the same.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DataAttribute(DataClass dataClass) : Attribute
{
    public DataClass Class => dataClass;

    /// <summary>How a text is shown to whoever sees it masked.</summary>
    public MaskKind Mask { get; init; }
}
