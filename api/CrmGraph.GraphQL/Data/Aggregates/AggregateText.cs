using System.Globalization;
using System.Reflection;
using System.Text;
using CrmGraph.GraphQL.Data.Rows;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;
using ExecutionContext = CrmGraph.GraphQL.Execution.ExecutionContext;

namespace CrmGraph.GraphQL.Data.Aggregates;

/// <summary>Writes the selected numbers of the row its reader stands on. Groups get a place of their own in the text, filled later.</summary>
internal sealed class AggregateText(ExecutionContext context, AggregateColumns columns, GroupKeys? keys)
{
    private readonly int _keyCount = keys?.All.Count ?? 0;

    /// <summary>Where the groups of this row belong.</summary>
    public List<(GroupsNode Node, ResultWriter Writer)> Places { get; } = [];

    /// <summary>Writes <c>{…}</c>. <paramref name="row"/> is null when no number is selected.</summary>
    public void Write(IReadOnlyList<AggregateNode> fields, IRowReader? row, ResultWriter writer)
    {
        var separator = (byte)'{';
        foreach (var node in fields)
        {
            if (!context.Includes(node.Field))
            {
                continue;
            }

            writer.WriteByte(separator);
            separator = (byte)',';
            writer.WriteRaw(node.Field.ResponseNameUtf8);
            Write(node, row, writer);
        }

        writer.WriteRaw(separator == (byte)'{' ? "{}"u8 : "}"u8);
    }

    private void Write(AggregateNode node, IRowReader? row, ResultWriter writer)
    {
        switch (node)
        {
            case TypeNameNode name:
                writer.WriteString(Encoding.UTF8.GetBytes(name.Field.ParentType.Name));
                break;
            case ObjectNode nested:
                Write(nested.Fields, row, writer);
                break;
            case GroupsNode groups:
                Places.Add((groups, writer.Insert()));
                break;
            case KeyNode key:
                WriteKey(key, row!, writer);
                break;
            case NumberNode { Leaf: { } leaf } number:
                WriteColumn(leaf, row!, _keyCount + columns.IndexOf(number.Function, number.Member), writer);
                break;
            case NumberNode { Member: { } member }:
                WriteAverage(member, row!, writer);
                break;
            default:
                throw new InvalidOperationException($"{node.Field.Definition.Coordinate} is no field of an aggregate.");
        }
    }

    private void WriteKey(KeyNode node, IRowReader row, ResultWriter writer)
    {
        var column = keys!.IndexOf(node.Key);
        if (column < 0 || row.IsNull(column))
        {
            writer.WriteNull();
        }
        else if (node.Leaf is { } leaf)
        {
            leaf.Write(row, column, writer);
        }
        else
        {
            writer.WriteString(GroupKeys.DateOf(node.Key.Span, row.Get<int>(column)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private static void WriteColumn(LeafWriter leaf, IRowReader row, int column, ResultWriter writer)
    {
        if (row.IsNull(column))
        {
            writer.WriteNull();
            return;
        }

        leaf.Write(row, column, writer);
    }

    /// <summary>Divided here, so that money stays exact on databases that would average it as a floating-point number.</summary>
    private void WriteAverage(PropertyInfo member, IRowReader row, ResultWriter writer)
    {
        var sum = _keyCount + columns.IndexOf(AggregateFunction.Sum, member);
        var count = row.Get<int>(_keyCount + columns.DivisorOf(member));
        if (count == 0)
        {
            writer.WriteNull();
            return;
        }

        var type = AggregateColumns.SumType(member);
        if (type == typeof(decimal))
        {
            writer.WriteNumber(Math.Round(row.Get<decimal>(sum) / count, 2, MidpointRounding.AwayFromZero));
            return;
        }

        writer.WriteNumber((type == typeof(long) ? row.Get<long>(sum) : row.Get<double>(sum)) / (double)count);
    }
}
