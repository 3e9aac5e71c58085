using System.Collections.Concurrent;
using System.Reflection;

namespace CrmGraph.GraphQL.Data;

/// <summary>Whether a property can be null, by its type and the nullable annotations of C#.</summary>
internal static class MemberNullability
{
    private static readonly ConcurrentDictionary<PropertyInfo, bool> Known = new();

    public static bool IsNullable(PropertyInfo property) => Known.GetOrAdd(property, static p =>
        p.PropertyType.IsValueType
            ? Nullable.GetUnderlyingType(p.PropertyType) is not null
            : new NullabilityInfoContext().Create(p).ReadState != NullabilityState.NotNull);
}
