using CrmGraph.GraphQL.DataLoaders;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Tests.Conventions.Sample;

/// <summary>A schema over plain objects: everything a resolver can be given, without a database.</summary>
[QueryType]
public static class PlainQueries
{
    public static Animal[] Animals() => [new Cat("Tom", 9), new Dog("Rex", true)];

    public static IAnswer Answer(bool right) => right ? new RightAnswer(42) : new WrongAnswer("no");

    public static string Echo(Shout input) =>
        $"{input.Text}|{input.Times}|{(input.Note.HasValue ? input.Note.Value ?? "null" : "omitted")}|{string.Join(',', input.Days)}|{input.Inner?.At:O}";

    public static string Choose(OneThing thing) => thing.Number is { } n ? $"number {n}" : $"text {thing.Text}";

    public static string Key([ID<Planet>] int id) => $"key {id}";

    public static string AnyKey([ID] Guid id) => $"key {id:N}";

    public static string PlainKey([GraphQLType<IdType>] Guid id) => $"key {id:N}";

    public static IReadOnlyList<Planet> Planets() => [new(1, "Mercury"), new(3, "Earth")];

    public static string Range(Percentage percentage) => $"{percentage.Value}%";
}

[InterfaceType("Animal")]
public abstract record Animal(string Name);

public sealed record Cat(string Name, int Lives) : Animal(Name);

public sealed record Dog(string Name, bool IsLoud) : Animal(Name);

[UnionType("Answer")]
public interface IAnswer;

public sealed record RightAnswer(int Value) : IAnswer;

public sealed record WrongAnswer(string Reason) : IAnswer;

/// <param name="Text">What to shout.</param>
public sealed record Shout(string Text, Optional<string?> Note, IReadOnlySet<DayOfWeek> Days, ShoutInner? Inner, int Times = 1);

public sealed class ShoutInner
{
    public DateTime At { get; init; }

    public float Volume { get; set; } = 1;
}

[OneOf]
public sealed record OneThing(int? Number, string? Text);

public sealed record Percentage
{
    public Percentage(int value) =>
        Value = value is >= 0 and <= 100 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A percentage is 0 to 100.");

    public int Value { get; }
}

[Node]
public sealed record Planet([property: GraphQLIgnore] int Number, string Name)
{
    public int Id => Number;

    public static Planet? Get(int id) => id == 3 ? new Planet(3, "Earth") : null;
}

[ExtendObjectType(typeof(Planet))]
public static class PlanetMoons
{
    public static async Task<IReadOnlyList<string>> GetMoonsAsync([Parent] Planet planet, MoonsByPlanet moons) =>
        await moons.LoadAsync(planet.Id) ?? [];
}

public sealed class MoonsByPlanet(DataLoaderSettings settings) : BatchDataLoader<int, IReadOnlyList<string>>(settings)
{
    protected override Task<IReadOnlyDictionary<int, IReadOnlyList<string>>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<int, IReadOnlyList<string>>>(
            keys.Where(k => k == 3).ToDictionary(k => k, IReadOnlyList<string> (_) => ["Moon"]));
}

public sealed class TooSmall(ArgumentOutOfRangeException error)
{
    public string Message => $"{error.ActualValue} is too small.";
}

public sealed record Refused(string Reason)
{
    public string Message => $"Refused: {Reason}";
}

[MutationType]
public static class PlainMutations
{
    [Error<TooSmall>, Error<InvalidOperationException>]
    public static int Grow(int by) => by switch
    {
        0 => throw new InvalidOperationException("Nothing to do."),
        < 0 => throw new ArgumentOutOfRangeException(nameof(by), by, null),
        > 1000 => throw new AggregateException(new InvalidOperationException("Too much."), new InvalidOperationException("Really.")),
        1000 => throw new NotSupportedException("A secret of ours."),
        _ => by + 1,
    };

    public static async Task<FieldResult<Planet, Refused>> VisitAsync(string name)
    {
        await Task.Yield();
        return name == "Sun" ? new Refused("too hot") : new Planet(4, name);
    }
}

internal static class PlainSchema
{
    public static Schema Build() => new SchemaBuilder()
        .AddTypes(typeof(PlainQueries), typeof(PlainMutations), typeof(PlanetMoons), typeof(Planet))
        .AddTypes(typeof(Cat), typeof(Dog), typeof(RightAnswer), typeof(WrongAnswer), typeof(CustomerSubscriptions))
        .Build();
}
