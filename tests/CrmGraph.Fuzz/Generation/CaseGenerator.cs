using System.Text;
using CrmGraph.Fuzz.Cases;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Fuzz.Generation;

/// <summary>The case of a number: the same for the same seed, whichever cases came before.</summary>
internal sealed class CaseGenerator(FuzzApp app, Records records, FuzzOptions options)
{
    private readonly Schema _schema = app.Executor.Schema;

    public IFuzzCase Next(int number)
    {
        var dice = new Dice(options.Seed, number);
        var caller = Caller(dice);
        var kind = options.Only ?? KindOf(dice);
        return kind switch
        {
            CaseKind.Document => new ExecutorCase(kind, caller, Operation(dice)),
            CaseKind.Race => new ExecutorCase(kind, caller, Generator(dice).Mutation(), dice.Between(2, 4)),
            CaseKind.Bomb => new ExecutorCase(kind, caller, Bombs.Of(dice)),
            CaseKind.Http => new HttpGenerator(dice, caller).Next(Operation(dice)),
            _ => new SocketGenerator(dice, caller).Next(() => dice.Chance(30) ? Generator(dice).Subscription() : Operation(dice)),
        };
    }

    private static CaseKind KindOf(Dice dice) => dice.Below(1000) switch
    {
        < 700 => CaseKind.Document,
        < 740 => CaseKind.Race,
        < 745 => CaseKind.Bomb,
        < 950 => CaseKind.Http,
        _ => CaseKind.Socket,
    };

    // Who may do most comes most: a refusal tests little.
    private Caller Caller(Dice dice) => dice.Chance(45) ? app.Callers.First(c => c.Name == "Admin") : dice.Pick(app.Callers);

    private DocumentGenerator Generator(Dice dice) => new(_schema, records, dice);

    private GeneratedOperation Operation(Dice dice)
    {
        var operation = dice.Chance(60) ? Generator(dice).Query() : Generator(dice).Mutation();
        return dice.Below(100) switch
        {
            < 25 => operation,
            < 65 => operation with { Document = Damage.Tokens(operation.Document, _schema, dice) },
            < 97 => operation with { Document = Damage.Bytes(operation.Document, dice) },
            _ => operation with { Document = dice.Pick(OddValues.Bytes.Concat([Encoding.UTF8.GetBytes(dice.Pick(OddValues.Texts))]).ToList()) },
        };
    }
}
