using System.Text.Json;
using CrmGraph.Access.Deciding;
using CrmGraph.Access.Worlds;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Access.Exits;

/// <summary>One way to look into fields without selecting them, and which fields it looks into.</summary>
internal sealed record Use(string Exit, string Document, IReadOnlyList<GovernedField> Fields);

/// <summary>
/// Every way to let the server look into fields: each operator of each filter, each order, each number over records, each
/// group. Allowed when every field on the way may be used; otherwise the whole field is refused.
/// </summary>
internal sealed class UseExits(CanaryWorld world, AnswerCheck check, Ledger ledger)
{
    private const int Sampled = 10;
    private readonly Lazy<Use[]> _uses = new(() => [.. Filters(world.Schema), .. Orders(world.Schema), .. Aggregates(world.Schema)]);

    public async Task AskAsync(Asker asker, Random random, bool whole, CancellationToken ct)
    {
        var uses = _uses.Value.ToArray();
        var seen = world.Rows.Where(r => PlainRule.Sees(asker, r)).Select(r => r.Value.GetType()).ToHashSet();
        var allowed = AccessModel.Fields.ToDictionary(f => f, f => PlainRule.MayUse(asker, world.Rows, f));
        if (!whole)
        {
            // Each field at each exit once, the operators of a field take turns; what is allowed cannot leak and is sampled.
            random.Shuffle(uses);
            uses = [.. uses.DistinctBy(u => (u.Exit, string.Join(',', u.Fields.Select(f => f.Coordinate)))).Where(u => random.Next(Sampled) == 0 || !u.Fields.All(f => allowed[f]))];
        }

        foreach (var use in uses)
        {
            await AskAsync(asker, use, use.Fields.All(f => allowed[f]), use.Fields.All(f => seen.Contains(f.Entity)), ct);
        }
    }

    private async Task AskAsync(Asker asker, Use use, bool isAllowed, bool isAboutSomething, CancellationToken ct)
    {
        var answer = await asker.AskAsync(use.Document, null, ct);
        check.Check(use.Exit, asker, answer);
        ledger.Checked(use.Exit);
        using var json = JsonDocument.Parse(answer);
        var error = json.RootElement.TryGetProperty("errors", out var errors) ? errors[0] : default;
        var reason = error.ValueKind == JsonValueKind.Object && error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("reason", out var said) ? said.GetString() : null;
        var coordinate = use.Fields[^1].Coordinate;
        if (error.ValueKind == JsonValueKind.Object && reason != "FIELD_USE" && !answer.Contains("AUTH_NOT_AUTHORIZED", StringComparison.Ordinal))
        {
            ledger.Failed(use.Exit, use.Document, error.GetRawText());
        }
        else if (isAllowed && isAboutSomething && reason is not null)
        {
            ledger.Denied(use.Exit, coordinate, $"{asker.Name}: {use.Document}");
        }
        else if (!isAllowed && error.ValueKind != JsonValueKind.Object && IsTelling(json.RootElement))
        {
            ledger.Leaked(use.Exit, $"{coordinate} used", $"{asker.Name}: {use.Document}");
        }
    }

    // Numbers in an answer that is not refused; all null tells nothing.
    private static bool IsTelling(JsonElement answer) =>
        answer.GetProperty("data").EnumerateObject().Any(p => p.Value.ValueKind == JsonValueKind.Object);

    private static IEnumerable<Use> Filters(Schema schema) =>
        from field in Lists(schema)
        where field.Arguments.Find("where")?.Type.Named is InputObjectType
        from filter in Filters((InputObjectType)field.Arguments.Find("where")!.Type.Named, 2)
        select new Use("filter", $"{{ {field.Name}(first: 5, where: {filter.Text}) {{ totalCount }} }}", filter.Fields);

    private static IEnumerable<(string Text, List<GovernedField> Fields)> Filters(InputObjectType input, int depth)
    {
        foreach (var field in input.Fields.Where(f => f.Source is not null && f.Type.Named is InputObjectType))
        {
            var member = (System.Reflection.PropertyInfo)field.Source!;
            var own = AccessModel.Find(input.Filter!.Type.GetProperty(member.Name) ?? member);
            foreach (var (text, fields) in Inner((InputObjectType)field.Type.Named, field, depth))
            {
                List<GovernedField> all = own is null ? fields : [own, .. fields];
                if (all.Count > 0)
                {
                    yield return ($"{{ {field.Name}: {text} }}", all);
                }
            }
        }
    }

    private static IEnumerable<(string Text, List<GovernedField> Fields)> Inner(InputObjectType input, InputValueDefinition member, int depth)
    {
        if (input.Filter!.Kind == FilterKind.Object)
        {
            return depth == 0 ? [] : Filters(input, depth - 1);
        }

        if (input.Filter.Kind == FilterKind.Operations)
        {
            return input.Fields.Where(o => o.Name is not ("and" or "or")).Select(o => ($"{{ {o.Name}: {Literal(o.Type, member)} }}", new List<GovernedField>()));
        }

        return input.Fields.SelectMany(o => o.Type.Named is InputObjectType element
            ? Inner(element, member, depth).Take(6).Select(i => ($"{{ {o.Name}: {i.Text} }}", i.Fields))
            : [($"{{ {o.Name}: true }}", [])]);
    }

    private static IEnumerable<Use> Orders(Schema schema) =>
        from field in Lists(schema)
        where field.Arguments.Find("order")?.Type.Named is InputObjectType
        from order in Orders((InputObjectType)field.Arguments.Find("order")!.Type.Named, 2)
        select new Use("sort", $"{{ {field.Name}(first: 5, order: [{order.Text}]) {{ totalCount edges {{ cursor }} pageInfo {{ endCursor }} }} }}", order.Fields);

    private static IEnumerable<(string Text, List<GovernedField> Fields)> Orders(InputObjectType input, int depth)
    {
        foreach (var field in input.Fields)
        {
            var own = AccessModel.Find((System.Reflection.PropertyInfo)field.Source!);
            if (field.Type.Named is not InputObjectType next)
            {
                if (own is not null)
                {
                    yield return ($"{{ {field.Name}: DESC }}", [own]);
                }
            }
            else if (depth > 0)
            {
                foreach (var (text, fields) in Orders(next, depth - 1))
                {
                    yield return ($"{{ {field.Name}: {text} }}", own is null ? fields : [own, .. fields]);
                }
            }
        }
    }

    private static IEnumerable<Use> Aggregates(Schema schema)
    {
        foreach (var root in schema.Query.Fields.Where(f => f.Type.Named is ObjectType { Name: var name } && name.EndsWith("Aggregate", StringComparison.Ordinal)))
        {
            var type = (ObjectType)root.Type.Named;
            foreach (var function in type.Fields.Where(f => f.Type.Named is ObjectType && f.Name != "groupBy"))
            {
                foreach (var number in ((ObjectType)function.Type.Named).Fields.Where(f => f.Binding is AggregateBinding { Member: not null }))
                {
                    if (AccessModel.Find(((AggregateBinding)number.Binding!).Member!) is { } field)
                    {
                        yield return new Use(function.Name, $"{{ {root.Name} {{ {function.Name} {{ {number.Name} }} }} }}", [field]);
                    }
                }
            }

            if (type.Fields.Find("groupBy") is not { } groups)
            {
                continue;
            }

            foreach (var key in ((EnumType)groups.Arguments.Find("by")!.Type.Named).Values)
            {
                if (AccessModel.Find(((GroupKey)key.RuntimeValue).Member) is { } field)
                {
                    yield return new Use("groupBy", $"{{ {root.Name} {{ groupBy(by: [{key.Name}]) {{ count }} }} }}", [field]);
                }
            }
        }
    }

    private static IEnumerable<FieldDefinition> Lists(Schema schema) => schema.Query.Fields.Where(Question.IsConnection);

    private static string Literal(GraphQLType type, InputValueDefinition place) => type.NullableType switch
    {
        ListType list => $"[{Literal(list.OfType, place)}]",
        EnumType values => values.Values[0].Name,
        _ => type.Named.Name switch
        {
            "Boolean" => "true",
            "Int" or "Long" or "Short" => "3000100",
            "Float" or "Decimal" => "5000100.25",
            "DateTime" => "\"2031-01-02T00:00:00Z\"",
            "LocalDate" or "Date" => "\"2050-02-01\"",
            "ID" => $"\"{GlobalId.Encode(place.IdTypeName ?? "Customer", Guid.Empty)}\"",
            _ => "\"zq0001\"",
        },
    };
}
