namespace CrmGraph.GraphQL.Data.Rows;

/// <summary>
/// The distinct keys of one level, numbered in the order met: what a batch of children is fetched for, and where its rows go.
/// </summary>
internal abstract class ParentKeys
{
    private readonly List<int> _groups = [];

    public abstract int Count { get; }

    /// <summary>All keys as a list of the key's type, the form a list placeholder takes.</summary>
    public abstract object List { get; }

    /// <summary>The group of a row that was captured; -1 where the key is null.</summary>
    public int GroupOf(int row) => _groups[row];

    /// <summary>Remembers the key of the current row, the next in number.</summary>
    public void Capture(IRowReader row, int column) => _groups.Add(row.IsNull(column) ? -1 : Add(row, column));

    /// <summary>The group the current child row belongs to, or -1.</summary>
    public abstract int Find(IRowReader row, int column);

    /// <summary>The number of a key given as a value; a new one is added.</summary>
    public abstract int Add(object key);

    public abstract object this[int group] { get; }

    public static ParentKeys Of(Type keyType) => (ParentKeys)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(keyType))!;

    protected abstract int Add(IRowReader row, int column);

    private sealed class Typed<T> : ParentKeys
        where T : notnull
    {
        private readonly Dictionary<T, int> _numbers = [];
        private readonly List<T> _keys = [];

        public override int Count => _keys.Count;

        public override object List => _keys;

        public override object this[int group] => _keys[group];

        public override int Find(IRowReader row, int column) => _numbers.GetValueOrDefault(Key(row, column), -1);

        public override int Add(object key) => Add((T)key);

        protected override int Add(IRowReader row, int column) => Add(Key(row, column));

        private static T Key(IRowReader row, int column) =>
            typeof(T) == typeof(Guid) ? (T)(object)row.GetGuid(column) : row.Get<T>(column);

        private int Add(T key)
        {
            if (!_numbers.TryGetValue(key, out var number))
            {
                _numbers[key] = number = _keys.Count;
                _keys.Add(key);
            }

            return number;
        }
    }
}
