using System.Collections.Concurrent;
using System.Reflection;
using CrmGraph.Access.Worlds;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Access;

/// <summary>
/// The rights an asker has in this process, opened in one place by force: as if the scope of one kind of record had no filter, or as if
/// search did not ask whether it may look.
/// </summary>
internal sealed class LeakyRights
{
    private readonly AccessSnapshot _access;
    private readonly Reach[,] _actions;
    private readonly ConcurrentDictionary<GovernedField, FieldReach> _fields;

    private LeakyRights(AccessSnapshot access)
    {
        _access = access;
        _actions = (Reach[,])Part(access, "_actions");
        _fields = (ConcurrentDictionary<GovernedField, FieldReach>)Part(access, "_fields");
    }

    public static async Task<LeakyRights> OfAsync(CanaryWorld world, Asker asker, CancellationToken ct) =>
        new((await world.Api.Services.GetRequiredService<ViewerDirectory>().FindAsync(asker.User.Id, ct))!.Access);

    /// <summary>Shows everybody's records of a kind; returns what takes it back.</summary>
    public Action OpenScope(RecordEntity kind)
    {
        var before = _actions[(int)kind, (int)RecordAction.Read];
        _actions[(int)kind, (int)RecordAction.Read] = Reach.All;
        return () => _actions[(int)kind, (int)RecordAction.Read] = before;
    }

    /// <summary>Lets a field be used; returns what takes it back.</summary>
    public Action OpenField(GovernedField field)
    {
        _fields[field] = new FieldReach(Reach.All, Reach.All);
        return () => _fields.TryRemove(field, out _);
    }

    /// <summary>Lets leave what may be read, as if an export did not ask for rights of its own; returns what takes it back.</summary>
    public Action ForgetExport()
    {
        var field = FieldOf("_export");
        field.SetValue(_access, _access);
        return () => field.SetValue(_access, null);
    }

    private static object Part(AccessSnapshot access, string name) => FieldOf(name).GetValue(access)!;

    private static FieldInfo FieldOf(string name) =>
        typeof(AccessSnapshot).GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)
        ?? throw new InvalidOperationException($"AccessSnapshot has no {name} any more: open the rights another way.");
}
