using System.Collections.Frozen;
using System.Text.Json;

namespace CrmGraph.GraphQL.Types.Scalars;

/// <summary>Every scalar the engine knows, and the CLR type each is inferred for.</summary>
public static class Scalar
{
    public static ScalarType String { get; } = new StringScalar();

    public static ScalarType Boolean { get; } = new BooleanScalar();

    public static ScalarType Int { get; } = new IntegerScalar<int>("Int", "non 32-bit signed integer");

    public static ScalarType Float { get; } = new FloatScalar();

    public static ScalarType ID { get; } = new IdScalar();

    public static ScalarType Decimal { get; } = new DecimalScalar();

    public static ScalarType Uuid { get; } = new UuidScalar();

    public static ScalarType DateTime { get; } = new DateTimeScalar();

    public static ScalarType LocalDate { get; } = new LocalDateScalar();

    public static ScalarType LocalTime { get; } = new LocalTimeScalar();

    public static ScalarType Duration { get; } = new DurationScalar();

    public static ScalarType Uri { get; } = new UriScalar();

    public static ScalarType Base64String { get; } = new Base64StringScalar();

    public static ScalarType Any { get; } = new AnyScalar();

    private static readonly FrozenDictionary<Type, ScalarType> ByClrType = new Dictionary<Type, ScalarType>
    {
        [typeof(string)] = String,
        [typeof(bool)] = Boolean,
        [typeof(int)] = Int,
        [typeof(float)] = Float,
        [typeof(double)] = Float,
        [typeof(decimal)] = Decimal,
        [typeof(long)] = new IntegerScalar<long>("Long", "non 64-bit signed integer"),
        [typeof(short)] = new IntegerScalar<short>("Short", "non 16-bit signed integer"),
        [typeof(sbyte)] = new IntegerScalar<sbyte>("Byte", "non 8-bit signed integer"),
        [typeof(ulong)] = new IntegerScalar<ulong>("UnsignedLong", "non 64-bit unsigned integer"),
        [typeof(uint)] = new IntegerScalar<uint>("UnsignedInt", "non 32-bit unsigned integer"),
        [typeof(ushort)] = new IntegerScalar<ushort>("UnsignedShort", "non 16-bit unsigned integer"),
        [typeof(byte)] = new IntegerScalar<byte>("UnsignedByte", "non 8-bit unsigned integer"),
        [typeof(Guid)] = Uuid,
        [typeof(System.DateTime)] = DateTime,
        [typeof(DateTimeOffset)] = DateTime,
        [typeof(DateOnly)] = LocalDate,
        [typeof(TimeOnly)] = LocalTime,
        [typeof(TimeSpan)] = Duration,
        [typeof(Uri)] = Uri,
        [typeof(byte[])] = Base64String,
        [typeof(JsonElement)] = Any,
        [typeof(object)] = Any,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, ScalarType> ByName =
        ByClrType.Values.Append(ID).DistinctBy(s => s.Name).ToFrozenDictionary(s => s.Name, StringComparer.Ordinal);

    /// <summary>The scalar inferred for a CLR type (not nullable), or null when the type is no scalar.</summary>
    public static ScalarType? Find(Type clrType) => ByClrType.GetValueOrDefault(clrType);

    /// <summary>The scalar of this name, or null.</summary>
    public static ScalarType? Find(string name) => ByName.GetValueOrDefault(name);
}
