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

    public static ScalarType Decimal { get; } = new DecimalScalar { Description = "A decimal number with all its digits." };

    public static ScalarType Uuid { get; } = new UuidScalar { Description = "A UUID as text, with hyphens." };

    public static ScalarType DateTime { get; } = new DateTimeScalar { Description = "A moment with its offset from UTC (ISO 8601)." };

    public static ScalarType LocalDate { get; } = new LocalDateScalar { Description = "A day of the calendar, without time or zone (ISO 8601)." };

    public static ScalarType LocalTime { get; } = new LocalTimeScalar { Description = "A time of the day, without day or zone (ISO 8601)." };

    public static ScalarType Duration { get; } = new DurationScalar { Description = "A span of time (ISO 8601)." };

    public static ScalarType Uri { get; } = new UriScalar { Description = "A URI (RFC 3986)." };

    public static ScalarType Base64String { get; } = new Base64StringScalar { Description = "Bytes as Base64." };

    public static ScalarType Any { get; } = new AnyScalar { Description = "Any JSON value." };

    private static readonly FrozenDictionary<Type, ScalarType> ByClrType = new Dictionary<Type, ScalarType>
    {
        [typeof(string)] = String,
        [typeof(bool)] = Boolean,
        [typeof(int)] = Int,
        [typeof(float)] = Float,
        [typeof(double)] = Float,
        [typeof(decimal)] = Decimal,
        [typeof(long)] = new IntegerScalar<long>("Long", "non 64-bit signed integer") { Description = "A signed integer of 64 bits." },
        [typeof(short)] = new IntegerScalar<short>("Short", "non 16-bit signed integer") { Description = "A signed integer of 16 bits." },
        [typeof(sbyte)] = new IntegerScalar<sbyte>("Byte", "non 8-bit signed integer") { Description = "A signed integer of 8 bits." },
        [typeof(ulong)] = new IntegerScalar<ulong>("UnsignedLong", "non 64-bit unsigned integer") { Description = "An unsigned integer of 64 bits." },
        [typeof(uint)] = new IntegerScalar<uint>("UnsignedInt", "non 32-bit unsigned integer") { Description = "An unsigned integer of 32 bits." },
        [typeof(ushort)] = new IntegerScalar<ushort>("UnsignedShort", "non 16-bit unsigned integer") { Description = "An unsigned integer of 16 bits." },
        [typeof(byte)] = new IntegerScalar<byte>("UnsignedByte", "non 8-bit unsigned integer") { Description = "An unsigned integer of 8 bits." },
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
