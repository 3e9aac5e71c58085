using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace CrmGraph.Api.Data.Statements;

/// <summary>
/// The texts of one SELECT: which parameters are NULL changes the text, nothing else does. The only file that uses the
/// mapper's internal types; MapperContractTests fails when an upgrade changes them.
/// </summary>
#pragma warning disable EF1001 // There is no public way from a SELECT and the NULL pattern of its parameters to a text.
internal sealed class CommandTexts
{
    // Each nullable variable doubles the patterns a client can ask for; beyond these a text is generated for one use.
    private const int Maximum = 64;

    private readonly SelectExpression select;
    private readonly RelationalParameterBasedSqlProcessor processor;
    private readonly IQuerySqlGeneratorFactory generators;
    private readonly int? timeout;
    private readonly ConcurrentDictionary<UInt128, CommandText> texts = [];

    public CommandTexts(DbContext db, SelectExpression select)
    {
        this.select = select;
        var options = RelationalOptionsExtension.Extract(db.GetService<IDbContextOptions>());
        processor = db.GetService<IRelationalParameterBasedSqlProcessorFactory>()
            .Create(new RelationalParameterBasedSqlProcessorParameters(options.UseRelationalNulls, options.ParameterizedCollectionMode));
        generators = db.GetService<IQuerySqlGeneratorFactory>();
        timeout = options.CommandTimeout;
    }

    public CommandText For(Dictionary<string, object?> bound)
    {
        var pattern = NullPattern(bound);
        return texts.TryGetValue(pattern, out var known) ? known : Generate(bound, pattern);
    }

    private CommandText Generate(Dictionary<string, object?> bound, UInt128 pattern)
    {
        lock (texts)
        {
            if (texts.TryGetValue(pattern, out var known))
            {
                return known;
            }

            var values = new ParametersCacheDecorator(bound);
            var text = new CommandText(generators.Create().GetCommand(processor.Process(select, values)), timeout);
            if (values.CanCache && texts.Count < Maximum)
            {
                texts[pattern] = text;
            }

            return text;
        }
    }

    /// <summary>One bit a parameter, in the order they were bound, which is the same at every execution.</summary>
    private static UInt128 NullPattern(Dictionary<string, object?> bound)
    {
        if (bound.Count > 128)
        {
            throw new InvalidOperationException("A statement takes at most 128 parameters.");
        }

        var pattern = UInt128.Zero;
        var bit = UInt128.One;
        foreach (var value in bound.Values)
        {
            pattern |= value is null ? bit : UInt128.Zero;
            bit <<= 1;
        }

        return pattern;
    }
}
