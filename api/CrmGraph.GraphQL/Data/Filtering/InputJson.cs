using System.Text;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Data.Filtering;

/// <summary>A coerced input object as JSON again: sent as a variable, it coerces to the same value.</summary>
internal static class InputJson
{
    public static string Of(InputObjectValue value)
    {
        using var writer = new ResultWriter(256);
        Write(writer, value);
        return Encoding.UTF8.GetString(writer.Written);
    }

    private static void Write(ResultWriter writer, InputObjectValue value)
    {
        var separator = (byte)'{';
        foreach (var (field, item) in value.Fields)
        {
            writer.WriteByte(separator);
            writer.WriteString(field.Name);
            writer.WriteByte((byte)':');
            Write(writer, field.Type, item);
            separator = (byte)',';
        }

        writer.WriteRaw(separator == (byte)'{' ? "{}"u8 : "}"u8);
    }

    private static void Write(ResultWriter writer, GraphQLType type, object? value)
    {
        switch (type.NullableType, value)
        {
            case (_, null):
                writer.WriteNull();
                break;
            case (ListType list, IReadOnlyList<object?> items):
                WriteItems(writer, list.OfType, items);
                break;
            case (_, InputObjectValue fields):
                Write(writer, fields);
                break;
            case (EnumType named, _):
                writer.WriteRaw(named.FindByRuntimeValue(value)!.JsonUtf8);
                break;
            case (ScalarType scalar, _):
                scalar.Write(writer, value);
                break;
            default:
                throw new InvalidOperationException($"A value of type '{type}' cannot be {value.GetType().Name}.");
        }
    }

    private static void WriteItems(ResultWriter writer, GraphQLType item, IReadOnlyList<object?> items)
    {
        var separator = (byte)'[';
        foreach (var value in items)
        {
            writer.WriteByte(separator);
            Write(writer, item, value);
            separator = (byte)',';
        }

        writer.WriteRaw(separator == (byte)'[' ? "[]"u8 : "]"u8);
    }
}
