using System.Reflection;
using CrmGraph.Access.Deciding;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmGraph.Access.Worlds;

/// <summary>
/// Records of a colleague that come and go without an asker seeing any: a customer with all that belongs to it or, where the asker sees
/// more of that colleague's, only the kinds of records that are out of sight.
/// </summary>
internal sealed class Newcomers
{
    private static int s_count = 100;
    private readonly object[] _records;

    private Newcomers(object[] records) => _records = records;

    public int Count => _records.Length;

    /// <summary>The values they hold, by the member.</summary>
    public IEnumerable<(MemberInfo Member, object? Value)> Values =>
        _records.SelectMany(r => r.GetType().GetProperties().Where(p => AccessModel.Find(p) is not null).Select(p => ((MemberInfo)p, p.GetValue(r))));

    /// <summary>What <paramref name="asker"/> would not see of somebody; nothing where there is no such colleague.</summary>
    public static Newcomers For(CanaryWorld world, Asker asker)
    {
        var kinds = Enum.GetValues<RecordEntity>();
        var owner = world.Askers.Where(a => a.User.Id != asker.User.Id).MaxBy(a => kinds.Count(k => !PlainRule.Reaches(asker, k, a.User.Id)))!.User;
        Dictionary<Type, object> there = [];
        foreach (var row in world.Rows.Where(r => PlainRule.KindOf(r.Value.GetType()) is { } kind && PlainRule.Reaches(asker, kind, owner.Id)))
        {
            if (PlainRule.OwnerOf(row.Value) == owner.Id)
            {
                there.TryAdd(row.Value.GetType(), row.Value);
            }
        }

        return new Newcomers([.. world.Company.RecordsOf(Interlocked.Increment(ref s_count), owner, owner, there)
            .Where(r => r is Notification { ReminderId: not null } ? !there.ContainsKey(typeof(Reminder)) : PlainRule.KindOf(r.GetType()) is not { } kind || !PlainRule.Reaches(asker, kind, owner.Id))]);
    }

    public Task<int> ComeAsync(CanaryWorld world) => world.Api.InSystemAsync(db =>
    {
        db.AddRange(_records);
        return db.SaveChangesAsync();
    });

    public Task<int> GoAsync(CanaryWorld world) => world.Api.InSystemAsync(db =>
    {
        // What hangs on a record goes before it; that is looked at when all are marked.
        (db.ChangeTracker.CascadeDeleteTiming, db.ChangeTracker.DeleteOrphansTiming) = (CascadeTiming.OnSaveChanges, CascadeTiming.OnSaveChanges);
        var opportunities = _records.OfType<Opportunity>().ToList();
        db.RemoveRange(opportunities.SelectMany(o => o.StageChanges).ToArray<object>());
        db.RemoveRange(opportunities.SelectMany(o => o.ChecklistMarks).ToArray<object>());
        db.RemoveRange(_records.OfType<Customer>().SelectMany(c => c.TagLinks).ToArray<object>());
        db.RemoveRange(_records.Reverse());
        return db.SaveChangesAsync();
    });
}
