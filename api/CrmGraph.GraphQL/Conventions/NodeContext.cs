using System.Security.Claims;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Conventions;

/// <summary>The context of <c>node</c> or <c>nodes</c> for one id, which is the only argument a node resolver sees.</summary>
internal sealed class NodeContext(ResolverContext nodes, string id) : ResolverContext
{
    public override object? Parent => null;

    public override object? EventMessage => nodes.EventMessage;

    public override FieldDefinition Field => nodes.Field;

    public override IServiceProvider Services => nodes.Services;

    public override ClaimsPrincipal User => nodes.User;

    public override CancellationToken RequestAborted => nodes.RequestAborted;

    public override bool TryGetArgument(string name, out object? value)
    {
        value = name == "id" ? id : null;
        return value is not null;
    }

    public override T DataLoader<T>() => nodes.DataLoader<T>();
}
