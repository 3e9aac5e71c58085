using System.Collections.Concurrent;
using System.Linq.Expressions;
using CrmGraph.GraphQL.Data.Queries;

namespace CrmGraph.GraphQL.Data.Statements;

/// <summary>Knows by which node the mapper writes "all rows of a set"; any other node of its own may hide values of a request.</summary>
internal sealed class QueryRoots(IEntityModel model)
{
    private readonly ConcurrentDictionary<(Type Node, Type Element), bool> _known = new();

    public bool IsSet(IServiceProvider services, Expression node)
    {
        var key = (node.GetType(), QueryTree.ElementType(node));
        if (!_known.TryGetValue(key, out var isSet))
        {
            isSet = model.IsEntity(key.Item2) && model.Set(services, key.Item2).Expression.GetType() == key.Item1;
            _known[key] = isSet;
        }

        return isSet;
    }
}
