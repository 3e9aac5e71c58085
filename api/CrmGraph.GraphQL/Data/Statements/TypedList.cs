using System.Collections;
using System.Reflection;

namespace CrmGraph.GraphQL.Data.Statements;

/// <summary>Lists of a type known only at run time, the form in which list placeholders are bound.</summary>
internal static class TypedList
{
    private static readonly MethodInfo Generic = typeof(TypedList).GetMethod(nameof(Copy), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The items that are not null as a <see cref="List{T}"/> of <paramref name="item"/>.</summary>
    public static object Create(Type item, IEnumerable items) => Generic.MakeGenericMethod(item).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [items], null)!;

    public static Type TypeOf(Type item) => typeof(List<>).MakeGenericType(item);

    private static List<T> Copy<T>(IEnumerable items)
    {
        var list = new List<T>();
        foreach (var item in items)
        {
            if (item is not null)
            {
                list.Add((T)item);
            }
        }

        return list;
    }
}
