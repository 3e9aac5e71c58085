using CrmGraph.GraphQL.Errors;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;
using ExecutionContext = CrmGraph.GraphQL.Execution.ExecutionContext;

namespace CrmGraph.GraphQL.Planning;

/// <summary>Scalars and enums (spec: Result Coercion).</summary>
internal sealed class LeafPlan(SelectedField field, GraphQLType type) : ValuePlan(field, type)
{
    private readonly ScalarType? _scalar = type.NullableType as ScalarType;
    private readonly EnumType? _enum = type.NullableType as EnumType;
    private readonly string? _idTypeName = field.Definition.IdTypeName;

    public override bool IsSynchronous => true;

    protected override ValueTask<Completion> WriteAsync(ExecutionContext context, object value, Position at, ResultWriter writer)
    {
        var start = writer.Mark;
        try
        {
            Write(value, writer);
            return new(Completion.Written);
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or OverflowException)
        {
            writer.Truncate(start);
            return new(Fail(context, new GraphQLError(e.Message).WithCode(ErrorCodes.InvalidLeafValue), at, writer));
        }
        catch (Exception e)
        {
            writer.Truncate(start);
            return new(Fail(context, context.ErrorOf(e, at), at, writer));
        }
    }

    private void Write(object value, ResultWriter writer)
    {
        if (_enum is not null)
        {
            var known = _enum.FindByRuntimeValue(value)
                ?? throw new FormatException($"Enum \"{_enum.Name}\" cannot represent value: {value}");
            writer.WriteRaw(known.JsonUtf8);
        }
        else if (_idTypeName is not null)
        {
            GlobalId.Write(writer, _idTypeName, value);
        }
        else
        {
            _scalar!.Write(writer, value);
        }
    }
}
