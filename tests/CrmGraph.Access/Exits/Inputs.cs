using System.Globalization;
using System.Text.Json;
using CrmGraph.Access.Deciding;
using CrmGraph.Access.Worlds;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Access.Exits;

/// <summary>Values for the inputs of mutations, about the records of one colleague, that the rules of the entities mostly accept.</summary>
internal sealed class Inputs(CanaryWorld world, Random random)
{
    private static readonly HashSet<string> Past = ["at", "receivedAt", "repliedAt"];
    private static int s_count;

    /// <summary>What must be given, and <paramref name="extra"/> as well.</summary>
    public Dictionary<string, object?> Of(InputObjectType input, InputValueDefinition? extra, Guid? owner)
    {
        var target = input.Fields.Find("id") is { } id ? RowFor(id, owner) : null;
        return input.Fields.Where(f => f.IsRequired || f == extra).ToDictionary(f => f.Name, f => f.Name switch
        {
            "id" when target is not null => target.GlobalId,
            "version" => target?.Value.GetType().GetProperty("Version")?.GetValue(target.Value) ?? 1,
            _ => Value(f, f.Type, owner),
        });
    }

    /// <summary>What no rule accepts, in the place of one member.</summary>
    public static object? Refused(GraphQLType type) => type.NullableType switch
    {
        ListType list => Enumerable.Range(0, 60).Select(_ => Refused(list.OfType)).ToArray(),
        EnumType values => values.Values[^1].Name,
        _ => type.Named.Name switch
        {
            "String" => new string('w', 9_000),
            "Int" or "Long" or "Short" => -7,
            "Decimal" or "Float" => -7.125m,
            "DateTime" => "0001-01-01T00:00:00Z",
            "LocalDate" => "0001-01-01",
            "ID" => GlobalId.Encode("Customer", Guid.Empty),
            _ => null,
        },
    };

    /// <summary>The record an id is taken of: of the owner's, or any where they have none.</summary>
    public Row? RowFor(InputValueDefinition place, Guid? owner)
    {
        if (IsTarget(place) && Spare(place.IdTypeName) is { } spare)
        {
            return world.Rows.FirstOrDefault(r => r.Id == spare);
        }

        var rows = world.Rows.Where(r => r.Type == place.IdTypeName && r.Id != world.Bystander.Id && r.Id != world.SpareRole.Id).ToList();
        var owned = rows.Where(r => PlainRule.OwnerOf(r.Value) == owner).ToList();
        return owned.Count > 0 ? owned[random.Next(owned.Count)] : rows.Count > 0 ? rows[random.Next(rows.Count)] : null;
    }

    // Askers stay who they are: users, roles and teams are changed where nobody hangs on them.
    private static bool IsTarget(InputValueDefinition place) => place.Name is "id" or "userId";

    private Guid? Spare(string? type) => type switch
    {
        nameof(User) => world.Bystander.Id,
        nameof(Role) => world.SpareRole.Id,
        nameof(Team) => world.SpareTeam.Id,
        _ => null,
    };

    private object? Value(InputValueDefinition place, GraphQLType type, Guid? owner) => type.NullableType switch
    {
        ListType list => new[] { Value(place, list.OfType, owner) },
        EnumType values => values.Values[random.Next(values.Values.Count)].Name,
        InputObjectType { Filter: not null } => JsonDocument.Parse(Company.Conditions.Keys.ElementAt(random.Next(Company.Conditions.Count))).RootElement,
        InputObjectType input => input.Fields.ToDictionary(f => f.Name, f => Value(f, f.Type, owner)),
        _ => Scalar(place, type.Named.Name, owner),
    };

    private object? Scalar(InputValueDefinition place, string scalar, Guid? owner)
    {
        var n = Interlocked.Increment(ref s_count);
        return scalar switch
        {
            "ID" => RowFor(place, owner)?.GlobalId ?? GlobalId.Encode(place.IdTypeName ?? "Customer", Guid.Empty),
            "Boolean" => n % 2 == 0,
            "Int" or "Long" or "Short" => 1 + (n % 9),
            "Decimal" or "Float" => 10 + (n % 90),
            "LocalDate" => "2027-03-01",
            "DateTime" => DateTimeOffset.UtcNow.AddHours(Past.Contains(place.Name) ? -1 : 30).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            _ => place.Name switch
            {
                "email" or "emails" => $"w{n}@written.example",
                "phone" or "phones" => $"139{n:D8}",
                "color" => "#112233",
                "website" => "https://written.example",
                "specialRights" => Permissions.Special[0],
                "type" => nameof(Customer),
                "field" => "phone",
                "columns" => "name",
                _ => $"written {n}",
            },
        };
    }
}
