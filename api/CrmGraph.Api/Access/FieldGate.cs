using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using CrmGraph.GraphQL.Data;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.Api.Access;

/// <summary>The one gate between entity values and everybody who reads or writes them.</summary>
internal sealed class FieldGate : IFieldGate
{
    private static readonly StatementParameter FullOwners = new("fullOwners", typeof(IReadOnlyList<Guid>));
    private readonly FieldRights _rights;

    /// <summary>The rules, for code that must decide before there is a plan, such as search.</summary>
    public FieldRights Rights => _rights;

    public FieldGate(IStatementCompiler compiler)
    {
        var fullOwners = compiler.Parameter(FullOwners.Name, FullOwners.Type);
        _rights = new FieldRights(owner => compiler.In(fullOwners, owner));
    }

    public IReadOnlyList<StatementParameter> Parameters { get; } = [FullOwners];

    public string PlanKey(IServiceProvider services) => services.Viewer()?.PlanKey ?? "";

    public FieldDecision Decide(IServiceProvider services, PropertyInfo member) =>
        services.Viewer() is { } viewer ? _rights.Decide(viewer, member) : FieldDecision.None;

    public bool MayWrite(IServiceProvider services, PropertyInfo inputMember) =>
        services.Viewer() is { } viewer && WriteRights.MayWrite(viewer, inputMember);

    public string? MaskText(PropertyInfo member, string value) => member.Name switch
    {
        nameof(Contact.Phones) or nameof(Customer.Phone) => Masks.Phone(value),
        nameof(Contact.Emails) => Masks.Email(value),
        nameof(Contact.Wechat) => Masks.Account(value),
        _ => "***",
    };

    public IReadOnlyList<object?> ParameterValues(IServiceProvider services) => [services.Viewer()?.OwnerIds ?? []];
}
