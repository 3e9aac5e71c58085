using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmGraph.Api.Data.Statements;

/// <summary>One database text with its parameters; compared by reference, so that prepared commands are found without hashing the text.</summary>
internal sealed class CommandText(IRelationalCommandTemplate command, int? timeout)
{
    // Functions and collations the mapper registers on the SQLite connections it opens, and on no other.
    private static readonly string[] MapperFunctions =
    [
        "ef_add(", "ef_avg(", "ef_compare(", "ef_divide(", "ef_max(", "ef_min(", "ef_mod(", "ef_multiply(", "ef_negate(", "ef_sum(",
        "EF_DECIMAL", " REGEXP ",
    ];

    public string Value => command.CommandText;

    public bool NeedsMapperConnection { get; } = MapperFunctions.Any(command.CommandText.Contains);

    /// <summary>Whether SQLite finds an index only when it knows the values: those of LIKE.</summary>
    public bool PlanNeedsValues { get; } = command.CommandText.Contains(" LIKE ", StringComparison.Ordinal);

    /// <summary>A command on <paramref name="connection"/>, not yet bound.</summary>
    public DbCommand On(DbConnection connection)
    {
        var created = connection.CreateCommand();
        created.CommandText = command.CommandText;
        created.CommandTimeout = timeout ?? created.CommandTimeout;
        return created;
    }

    /// <summary>Replaces the parameters of <paramref name="target"/> by name, converted as the model says.</summary>
    public void Bind(DbCommand target, IReadOnlyDictionary<string, object?> values)
    {
        target.Parameters.Clear();
        foreach (var parameter in command.Parameters)
        {
            parameter.AddDbParameter(target, values);
        }
    }
}
