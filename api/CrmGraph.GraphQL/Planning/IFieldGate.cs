using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.GraphQL.Data;

namespace CrmGraph.GraphQL.Planning;

/// <summary>What a caller may see of one member of an entity.</summary>
public enum FieldAccess
{
    /// <summary>Never read from the database; shown as null.</summary>
    None,

    /// <summary>Shown as masked text; must not be filtered, sorted or grouped by.</summary>
    Mask,

    /// <summary>Shown and used freely.</summary>
    Full,
}

/// <summary>
/// The decision for one member. With <paramref name="FullWhen"/> (a lambda from the entity to bool that may use
/// <see cref="IFieldGate.Parameters"/>) a masked member is shown in full on the rows for which it holds; with
/// <paramref name="MaskWhen"/> it is null on the rows for which neither holds.
/// </summary>
public sealed record FieldDecision(FieldAccess Access, LambdaExpression? FullWhen = null, LambdaExpression? MaskWhen = null)
{
    public static FieldDecision Full { get; } = new(FieldAccess.Full);

    public static FieldDecision Mask { get; } = new(FieldAccess.Mask);

    public static FieldDecision None { get; } = new(FieldAccess.None);
}

/// <summary>
/// The one gate: every selected, filtered, sorted or written member of an entity passes one of these decisions while the
/// operation is planned. Plans are cached per <see cref="PlanKey"/>, so callers with the same key must get the same decisions.
/// </summary>
public interface IFieldGate
{
    /// <summary>Names the caller's access snapshot; small in number (roles, not persons).</summary>
    string PlanKey(IServiceProvider services);

    /// <summary>Decides for an entity property, navigations included.</summary>
    FieldDecision Decide(IServiceProvider services, PropertyInfo member);

    /// <summary>Whether the caller may give a value to this property of a mutation's input, or to this parameter of its resolver.</summary>
    bool MayWrite(IServiceProvider services, ICustomAttributeProvider inputMember);

    /// <summary>The masked form of a text value of <paramref name="member"/>; null shows nothing.</summary>
    string? MaskText(PropertyInfo member, string value);

    /// <summary>Placeholders that <see cref="FieldDecision.FullWhen"/> may use.</summary>
    IReadOnlyList<StatementParameter> Parameters { get; }

    /// <summary>The caller's values of <see cref="Parameters"/>, same order.</summary>
    IReadOnlyList<object?> ParameterValues(IServiceProvider services);
}
