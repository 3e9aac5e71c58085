using CrmGraph.Api.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Exchange;

/// <summary>The records cells may name, by what people write: tiers and tags by name, colleagues by name or e-mail address.</summary>
internal sealed class ImportNames
{
    private readonly Dictionary<string, Dictionary<string, List<Guid>>> names = [];

    /// <summary>Reads the names the plan needs. Refuses where the viewer may not look into them: what matches would tell.</summary>
    public static async Task<ImportNames> ReadAsync(ImportPlan plan, CrmDbContext db, Viewer viewer, CancellationToken ct)
    {
        var read = new ImportNames();
        foreach (var field in plan.Columns.Select(c => c.Field))
        {
            switch (field)
            {
                case "tier":
                    viewer.RequireUse<Tier>(nameof(Tier.Name));
                    read.Add(field, await db.Tiers.Select(t => new { t.Name, t.Id }).ToListAsync(ct), t => (t.Name, t.Id));
                    break;
                case "tags":
                    viewer.RequireUse<Tag>(nameof(Tag.Name));
                    read.Add(field, await db.Tags.Select(t => new { t.Name, t.Id }).ToListAsync(ct), t => (t.Name, t.Id));
                    break;
                case "owner":
                    viewer.RequireUse<User>(nameof(User.Name));
                    viewer.RequireUse<User>(nameof(User.Email));
                    var users = await db.Users.Where(u => u.Active).Select(u => new { u.Name, u.Email, u.Id }).ToListAsync(ct);
                    read.Add(field, users, u => (u.Name, u.Id));
                    read.Add(field, users, u => (u.Email, u.Id));
                    break;
            }
        }

        return read;
    }

    /// <summary>The record a text names. Throws when there is none, or more than one.</summary>
    public Guid Find(string field, string text, string entity) => names[field].GetValueOrDefault(Key(text)) switch
    {
        [var only] => only,
        null => throw new NotFoundException($"{entity}_NOT_FOUND"),
        _ => throw new ValidationException("IMPORT_NAME_AMBIGUOUS", field),
    };

    private void Add<T>(string field, List<T> rows, Func<T, (string Name, Guid Id)> select)
    {
        var byName = names.TryGetValue(field, out var there) ? there : names[field] = [];
        foreach (var (name, id) in rows.Select(select))
        {
            if (!byName.TryGetValue(Key(name), out var ids))
            {
                byName[Key(name)] = ids = [];
            }

            if (!ids.Contains(id))
            {
                ids.Add(id);
            }
        }
    }

    private static string Key(string name) => name.Trim().ToUpperInvariant();
}
