using System.Buffers;
using CrmGraph.GraphQL.Data.Paging;
using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Data.Rows;

/// <summary>
/// The rows of one level, written as JSON while the reader stood on them, with holes where children or resolvers belong.
/// Rows are chained per group: one group per parent, or a single one at the root.
/// </summary>
internal sealed class RowSet : IDisposable
{
    private readonly RowLayout _layout;
    private readonly int _limit;
    private readonly bool _isReversed;
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly int[] _counts;
    private readonly bool[] _hasMore;
    private readonly List<int> _next = [];
    private readonly ParentKeys[] _keys;
    private readonly List<object?[]> _rowInstances = [];
    private int[] _positions;

    /// <param name="layout">How rows are written.</param>
    /// <param name="groups">Number of groups.</param>
    /// <param name="limit">Rows kept of each group; a further one only tells that there are more.</param>
    /// <param name="isReversed">Whether rows come last first.</param>
    public RowSet(RowLayout layout, int groups, int limit, bool isReversed)
    {
        _layout = layout;
        _limit = limit;
        _isReversed = isReversed;
        _first = NewChain(groups);
        _last = NewChain(groups);
        _counts = new int[groups];
        _hasMore = new bool[groups];
        _keys = [.. layout.Keys.Select(k => ParentKeys.Of(k.Type))];
        _positions = ArrayPool<int>.Shared.Rent(Math.Max(64, layout.Slots * 64));
    }

    public ResultWriter Text { get; } = new();

    public int Count { get; private set; }

    public IReadOnlyList<RowError>? Errors { get; private set; }

    /// <summary>What was read for <see cref="RowLayout.Children"/>, same order.</summary>
    public CollectionRows[] Children { get; set; } = [];

    public ParentKeys Keys(int index) => _keys[index];

    public int First(int group) => _first[group];

    /// <summary>The row after <paramref name="row"/> in its group, or -1.</summary>
    public int Next(int row) => _next[row];

    public int CountOf(int group) => _counts[group];

    public int Last(int group) => _last[group];

    public bool HasMore(int group) => _hasMore[group];

    /// <summary>The number of rows of each group, when the page holds all there are; else null. Most pages of a record's lists do.</summary>
    public int[]? AllOf(PageArguments page) => page is { After: null, Before: null } && !_hasMore.Contains(true) ? _counts : null;

    public int Position(int row, int slot) => _positions[(row * _layout.Slots) + slot];

    public object? Instance(int row, int instance) => _rowInstances[row][instance];

    /// <summary>Reads all rows. <paramref name="parents"/> and <paramref name="parentColumn"/> say which group a row belongs to; null is one group for all.</summary>
    public async ValueTask ReadAsync(
        IRowReader reader, ParentKeys? parents, int parentColumn, Cursor? cursor, IReadOnlyList<int> cursorColumns, CancellationToken ct)
    {
        var writing = new RowWriting(reader, Text) { Cursor = cursor, CursorColumns = cursorColumns };
        while (true)
        {
            var read = reader.ReadAsync(ct);
            if (!(read.IsCompletedSuccessfully ? read.Result : await read.ConfigureAwait(false)))
            {
                break;
            }

            var group = parents is null || parentColumn < 0 ? 0 : parents.Find(reader, parentColumn);
            if (group < 0)
            {
                continue;
            }

            if (_counts[group] == _limit)
            {
                _hasMore[group] = true;
                continue;
            }

            Write(writing);
            Chain(group, Count++);
        }

        Errors = writing.Errors;
    }

    public void Dispose()
    {
        if (_positions.Length == 0)
        {
            return;
        }

        Text.Dispose();
        ArrayPool<int>.Shared.Return(_positions);
        _positions = [];
        foreach (var child in Children)
        {
            child.Dispose();
        }
    }

    private void Write(RowWriting writing)
    {
        Reserve();
        writing.Positions = _positions;
        writing.Offset = Count * _layout.Slots;
        writing.RowNumber = Count;
        for (var i = 0; i < _layout.Views.Count; i++)
        {
            WriteView(writing, _layout.Views[i], i);
        }

        for (var i = 0; i < _keys.Length; i++)
        {
            _keys[i].Capture(writing.Row, _layout.Keys[i].Column);
        }

        if (_layout.Instances.Count > 0)
        {
            _rowInstances.Add([.. _layout.Instances.Select(i => i.Create(writing.Row))]);
        }
    }

    private static void WriteView(RowWriting writing, RowView view, int number)
    {
        writing.View = number;
        var start = writing.Text.Mark;
        if (view.Writer.Write(writing))
        {
            writing.SetPosition(view.Slot, start.Length);
            writing.SetPosition(view.Slot + 1, writing.Here);
        }
        else
        {
            writing.Text.Truncate(start);
            writing.SetPosition(view.Slot, -1);
        }
    }

    private void Chain(int group, int row)
    {
        _counts[group]++;
        if (_first[group] < 0)
        {
            _first[group] = _last[group] = row;
            _next.Add(-1);
        }
        else if (_isReversed)
        {
            _next.Add(_first[group]);
            _first[group] = row;
        }
        else
        {
            _next.Add(-1);
            _next[_last[group]] = row;
            _last[group] = row;
        }
    }

    private void Reserve()
    {
        var used = Count * _layout.Slots;
        if (_positions.Length - used >= _layout.Slots)
        {
            return;
        }

        var larger = ArrayPool<int>.Shared.Rent((_positions.Length * 2) + _layout.Slots);
        _positions.AsSpan(0, used).CopyTo(larger);
        ArrayPool<int>.Shared.Return(_positions);
        _positions = larger;
    }

    private static int[] NewChain(int groups)
    {
        var chain = new int[groups];
        Array.Fill(chain, -1);
        return chain;
    }
}
