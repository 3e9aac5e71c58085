namespace CrmGraph.Seed.Writing;

/// <summary>Records of all kinds that are written together.</summary>
internal sealed class Batch
{
    private readonly Dictionary<Type, List<object>> records = [];

    public int Customers { get; set; }

    public T Add<T>(T record)
        where T : class
    {
        if (!records.TryGetValue(typeof(T), out var list))
        {
            records[typeof(T)] = list = [];
        }

        list.Add(record);
        return record;
    }

    public void AddRange<T>(IEnumerable<T> more)
        where T : class
    {
        foreach (var record in more)
        {
            Add(record);
        }
    }

    public IReadOnlyList<object> Of(Type type) => records.TryGetValue(type, out var list) ? list : [];
}
