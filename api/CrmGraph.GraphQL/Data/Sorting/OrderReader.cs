using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using CrmGraph.GraphQL.Data.Statements;
using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Data.Sorting;

/// <summary>Reads an <c>order</c> value into keys. Every member on the way must be freely readable: the position of a row tells its value.</summary>
internal sealed class OrderReader(FieldUse use, IServiceProvider services, StatementShape shape)
{
    /// <summary>The keys in the order given; a path that occurs again is ignored.</summary>
    public IReadOnlyList<OrderKey> Read(object? order, Type entity)
    {
        var keys = new List<OrderKey>();
        var inputs = order switch { null => [], InputObjectValue one => [one], IEnumerable many => many.OfType<InputObjectValue>(), _ => [] };
        foreach (var input in inputs)
        {
            ReadObject(input, entity, [], keys);
        }

        shape.Token(keys.Count);
        return keys;
    }

    /// <summary>The key of a path of members.</summary>
    public static OrderKey KeyOf(IReadOnlyList<PropertyInfo> path, bool isDescending)
    {
        var type = path[^1].PropertyType;
        return new OrderKey(
            row => path.Aggregate(row, Expression.Property),
            string.Join('.', path.Select(p => p.Name)),
            Nullable.GetUnderlyingType(type) ?? type,
            path.Any(MemberNullability.IsNullable),
            isDescending);
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // ForgottenGateTests know it by its frame.
    private void ReadObject(InputObjectValue input, Type entity, PropertyInfo[] path, List<OrderKey> keys)
    {
        foreach (var (field, value) in input.Fields)
        {
            if (value is null)
            {
                continue;
            }

            var member = field.Source as PropertyInfo
                ?? throw new InvalidOperationException($"The sort field '{field.DeclaringCoordinate}' has no member.");
            use.RequireFull(services, entity, member);
            PropertyInfo[] next = [.. path, member];
            if (value is InputObjectValue nested)
            {
                ReadObject(nested, member.PropertyType, next, keys);
                continue;
            }

            var key = KeyOf(next, isDescending: value.ToString()!.StartsWith("desc", StringComparison.OrdinalIgnoreCase));
            if (keys.TrueForAll(k => k.Name != key.Name))
            {
                shape.Token(key.Name);
                shape.Token(key.IsDescending);
                keys.Add(key);
            }
        }
    }
}
