using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace CrmGraph.Api.Data.Statements;

/// <summary>
/// The texts of one SELECT. Which parameters are NULL changes the text, and so do the flags of query filters: put in as
/// constants they vanish with the side they decide, so that "sees all, or owns it" can use the index of the owner. The only
/// file that uses the mapper's internal types; MapperContractTests fails when an upgrade changes them.
/// </summary>
#pragma warning disable EF1001 // There is no public way from a SELECT and the NULL pattern of its parameters to a text.
internal sealed class CommandTexts
{
    // Each nullable variable doubles the patterns a client can ask for; beyond these a text is generated for one use.
    private const int Maximum = 64;

    private readonly SelectExpression select;
    private readonly int given;
    private readonly RelationalParameterBasedSqlProcessor processor;
    private readonly IQuerySqlGeneratorFactory generators;
    private readonly int? timeout;
    private readonly ConcurrentDictionary<Pattern, CommandText> texts = [];

    /// <summary>The first <paramref name="given"/> parameters are the caller's, the mapper derives those after them.</summary>
    public CommandTexts(DbContext db, SelectExpression select, int given)
    {
        this.select = select;
        this.given = given;
        var options = RelationalOptionsExtension.Extract(db.GetService<IDbContextOptions>());
        processor = db.GetService<IRelationalParameterBasedSqlProcessorFactory>()
            .Create(new RelationalParameterBasedSqlProcessorParameters(options.UseRelationalNulls, options.ParameterizedCollectionMode));
        generators = db.GetService<IQuerySqlGeneratorFactory>();
        timeout = options.CommandTimeout;
    }

    public CommandText For(Dictionary<string, object?> bound)
    {
        var pattern = PatternOf(bound);
        return texts.TryGetValue(pattern, out var known) ? known : Generate(bound, pattern);
    }

    private CommandText Generate(Dictionary<string, object?> bound, Pattern pattern)
    {
        lock (texts)
        {
            if (texts.TryGetValue(pattern, out var known))
            {
                return known;
            }

            var flags = bound.Skip(given).Where(p => p.Value is bool).ToDictionary(p => p.Key, p => (bool)p.Value!);
            var values = new ParametersCacheDecorator(bound);
            var specialised = processor.Process(new FlagConstants(flags).Visit(select), values);
            var text = new CommandText(generators.Create().GetCommand(specialised), timeout);
            if (values.CanCache && texts.Count < Maximum)
            {
                texts[pattern] = text;
            }

            return text;
        }
    }

    /// <summary>One bit a parameter, in the order they were bound, which is the same at every execution.</summary>
    private Pattern PatternOf(Dictionary<string, object?> bound)
    {
        if (bound.Count > 128)
        {
            throw new InvalidOperationException("A statement takes at most 128 parameters.");
        }

        var (nulls, flags) = (UInt128.Zero, UInt128.Zero);
        var (bit, index) = (UInt128.One, 0);
        foreach (var value in bound.Values)
        {
            nulls |= value is null ? bit : UInt128.Zero;
            flags |= value is true && index >= given ? bit : UInt128.Zero;
            bit <<= 1;
            index++;
        }

        return new Pattern(nulls, flags);
    }

    private readonly record struct Pattern(UInt128 Nulls, UInt128 Flags);

    private sealed class FlagConstants(Dictionary<string, bool> flags) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node is SqlParameterExpression parameter && flags.TryGetValue(parameter.InvariantName, out var flag)
                ? new SqlConstantExpression(flag, parameter.Type, parameter.TypeMapping)
                : base.VisitExtension(node);
    }
}
