using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.Api.Access;

/// <summary>The one gate between entity values and everybody who reads or writes them.</summary>
internal sealed class FieldGate : IFieldGate
{
    // One list of owners per reach that is neither nobody nor everybody.
    private static readonly Reach[] Listed = [Reach.Own, Reach.Team, Reach.TeamTree];
    private readonly Dictionary<Reach, Func<Expression, Expression>> _isOwnerWithin = [];

    public FieldGate(IStatementCompiler compiler)
    {
        Parameters = [.. Listed.Select(reach => new StatementParameter($"owners{reach}", typeof(IReadOnlyList<Guid>)))];
        for (var i = 0; i < Listed.Length; i++)
        {
            var owners = compiler.Parameter(Parameters[i].Name, Parameters[i].Type);
            _isOwnerWithin[Listed[i]] = owner => compiler.In(owners, owner);
        }
    }

    public IReadOnlyList<StatementParameter> Parameters { get; }

    public string PlanKey(IServiceProvider services) => services.Viewer()?.Access.PlanKey ?? "";

    public FieldDecision Decide(IServiceProvider services, PropertyInfo member) =>
        services.Viewer() is not { } viewer ? FieldDecision.None
        : AccessModel.Find(member) is { } field ? Decide(viewer.Access, field)
        : AccessModel.OtherSidesOf(member).All(side => IsOpen(viewer.Access, side)) ? FieldDecision.Full
        : FieldDecision.None;

    // Who may only set a second factor up writes no field of a record.
    public bool MayWrite(IServiceProvider services, ICustomAttributeProvider inputMember) =>
        services.GetRequiredService<CurrentViewer>() switch
        {
            { Value: { } viewer } => WriteRights.MayWrite(viewer, inputMember, services.GetRequiredService<RecordScope>()),
            { Enrolling: not null } => WriteRights.FieldsOf(inputMember).Count == 0,
            _ => false,
        };

    public string? MaskText(PropertyInfo member, string value) => Masks.Of(AccessModel.Find(member)?.Mask ?? MaskKind.Hidden, value);

    public IReadOnlyList<object?> ParameterValues(IServiceProvider services) =>
        [.. Listed.Select(reach => services.Viewer()?.OwnersWithin(reach) ?? [])];

    private static bool IsOpen(AccessSnapshot access, GovernedField side) => access.Of(side).Full >= access.ReadReach(side.Entity);

    // Whoever reads a field in full of fewer records than they see gets a condition per row.
    private FieldDecision Decide(AccessSnapshot access, GovernedField field)
    {
        var (reach, visible) = (access.Of(field), access.ReadReach(field.Entity));
        return reach.Full >= visible && visible > Reach.None ? FieldDecision.Full
            : reach.Masked == Reach.None ? FieldDecision.None
            : new FieldDecision(
                FieldAccess.Mask,
                reach.Full > Reach.None ? Within(field, reach.Full) : null,
                reach.Masked < visible ? Within(field, reach.Masked) : null);
    }

    private LambdaExpression Within(GovernedField field, Reach reach)
    {
        var owner = AccessModel.OwnerOf(field.Entity);
        return Expression.Lambda(_isOwnerWithin[reach](owner.Body), owner.Parameters);
    }
}
