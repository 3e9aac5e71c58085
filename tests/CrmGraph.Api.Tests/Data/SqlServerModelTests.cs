using CrmGraph.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace CrmGraph.Api.Tests.Data;

/// <summary>What SQL Server refuses and other databases accept, asked of the model because no server is at hand.</summary>
public sealed class SqlServerModelTests
{
    private static readonly IModel s_model = DesignModel.Of(DatabaseProvider.SqlServer).GetService<IDesignTimeModel>().Model;

    [Fact]
    public void No_delete_cascades_so_there_are_never_several_paths() // error 1785
    {
        var cascading = s_model.GetEntityTypes().SelectMany(e => e.GetForeignKeys())
            .Where(k => k.DeleteBehavior is not (DeleteBehavior.Restrict or DeleteBehavior.NoAction))
            .Select(k => k.GetConstraintName());

        Assert.Empty(cascading);
    }

    [Fact]
    public void Index_keys_stay_below_1700_bytes() // error 1919 and 1946
    {
        var tooWide = s_model.GetEntityTypes().SelectMany(e => e.GetIndexes())
            .Where(i => i.Properties.Sum(Bytes) > 1700)
            .Select(i => $"{i.GetDatabaseName()}: {i.Properties.Sum(Bytes)} bytes");

        Assert.Empty(tooWide);
    }

    [Fact]
    public void Primary_keys_stay_below_900_bytes()
    {
        var tooWide = s_model.GetEntityTypes().Select(e => e.FindPrimaryKey()).OfType<IKey>()
            .Where(k => k.Properties.Sum(Bytes) > 900)
            .Select(k => $"{k.GetName()}: {k.Properties.Sum(Bytes)} bytes");

        Assert.Empty(tooWide);
    }

    [Fact]
    public void Filtered_indexes_use_neither_OR_nor_functions()
    {
        var refused = s_model.GetEntityTypes().SelectMany(e => e.GetIndexes())
            .Where(i => i.GetFilter() is { } filter && (filter.Contains(" OR ") || filter.Contains('(')))
            .Select(i => i.GetDatabaseName());

        Assert.Empty(refused);
    }

    [Fact]
    public void Names_stay_below_128_characters()
    {
        var names = s_model.GetEntityTypes().SelectMany(e => e.GetIndexes().Select(i => i.GetDatabaseName())
            .Concat(e.GetForeignKeys().Select(k => k.GetConstraintName()))
            .Append(e.GetTableName()))
            .OfType<string>()
            .ToList();

        Assert.True(names.Count > 100);
        Assert.All(names, name => Assert.InRange(name.Length, 1, 128));
    }

    [Fact]
    public void Every_text_column_has_a_length_unless_it_is_a_list_or_a_long_text()
    {
        var unbounded = s_model.GetEntityTypes().SelectMany(e => e.GetProperties())
            .Where(p => p.ClrType == typeof(string) && p.GetMaxLength() is null)
            .Select(p => $"{p.DeclaringType.DisplayName()}.{p.Name}");

        Assert.Empty(unbounded);
    }

    private static int Bytes(IProperty property) => property.GetColumnType() switch
    {
        "uniqueidentifier" => 16,
        "bigint" or "datetime2" or "float" => 8,
        "int" or "date" => 4,
        "bit" => 1,
        "decimal(18,2)" => 9,
        var text when text.StartsWith("nvarchar(", StringComparison.Ordinal) && !text.Contains("max") => 2 * property.GetMaxLength()!.Value,
        var bytes when bytes.StartsWith("varbinary(", StringComparison.Ordinal) && !bytes.Contains("max") => property.GetMaxLength()!.Value,
        var other => throw new InvalidOperationException($"A key of type {other} ({property.DeclaringType.DisplayName()}.{property.Name})."),
    };
}
