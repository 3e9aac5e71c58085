using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmGraph.Seed.Writing;

/// <summary>
/// Inserts records of one entity with one prepared statement. Columns, converters and parameter types are those of the EF
/// model, so a row is the same as if the mapper had saved it; the change tracker is what is left out.
/// </summary>
internal sealed class TableWriter : IDisposable
{
    private readonly DbCommand command;
    private readonly Cell[] cells;

    public TableWriter(IEntityType entity, DbConnection connection, DbTransaction transaction, ISqlGenerationHelper sql)
    {
        var target = entity.GetTableMappings().Single();
        var (table, mappings) = (target.Table, target.ColumnMappings.ToList());
        command = connection.CreateCommand();
        command.Transaction = transaction;
        cells = [.. mappings.Select((column, i) => CellOf(column, $"p{i}", command))];
        var columns = string.Join(", ", mappings.Select(c => sql.DelimitIdentifier(c.Column.Name)));
        var values = string.Join(", ", cells.Select((_, i) => sql.GenerateParameterNamePlaceholder($"p{i}")));
        command.CommandText = $"INSERT INTO {sql.DelimitIdentifier(table.Name, table.Schema)} ({columns}) VALUES ({values})";
        command.Prepare();
    }

    public long Rows { get; private set; }

    public void Write(object record)
    {
        foreach (var cell in cells)
        {
            var value = cell.Getter.GetClrValue(record);
            cell.Parameter.Value = value is null ? DBNull.Value : cell.Convert is { } convert ? convert(value) : value;
        }

        command.ExecuteNonQuery();
        Rows++;
    }

    public void Enlist(DbTransaction transaction) => command.Transaction = transaction;

    public void Dispose() => command.Dispose();

    private static Cell CellOf(IColumnMapping column, string name, DbCommand command)
    {
        var mapping = column.TypeMapping;
        var parameter = mapping.CreateParameter(command, name, value: null, nullable: column.Column.IsNullable);
        command.Parameters.Add(parameter);
        return new Cell(column.Property.GetGetter(), mapping.Converter is { } converter ? converter.ConvertToProvider : null, parameter);
    }

    private sealed record Cell(IClrPropertyGetter Getter, Func<object?, object?>? Convert, DbParameter Parameter);
}
