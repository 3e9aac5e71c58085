using CrmGraph.Api.Care;
using CrmGraph.Api.Contacts;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Data;
using CrmGraph.Api.Feedbacks;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Interactions;
using CrmGraph.Api.Notifications;
using CrmGraph.Api.Opportunities;
using CrmGraph.Api.Reminders;
using CrmGraph.Api.Tasks;
using CrmGraph.Api.Tiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmGraph.Seed.Writing;

/// <summary>
/// Writes records straight into their tables, in transactions the caller closes with <see cref="CommitAsync"/> and, last of
/// all, <see cref="FinishAsync"/>.
/// </summary>
internal sealed class RowWriter : IAsyncDisposable
{
    // Parents before children, as foreign keys demand.
    private static readonly Type[] s_order =
    [
        typeof(Team), typeof(User), typeof(UserRole), typeof(Account), typeof(Tier), typeof(CarePlanItem), typeof(Tag), typeof(Pipeline), typeof(Stage),
        typeof(ChecklistItem), typeof(Customer), typeof(CustomerTag), typeof(Contact), typeof(ImportantDate), typeof(Opportunity),
        typeof(StageChange), typeof(ChecklistMark), typeof(Interaction), typeof(Feedback), typeof(CrmTask), typeof(Reminder),
        typeof(Notification), typeof(TimelineEntry),
    ];

    private readonly CrmDbContext db;
    private readonly BulkLoad bulk;
    private readonly Dictionary<Type, TableWriter> tables = [];
    private IDbContextTransaction transaction;

    private RowWriter(CrmDbContext db, BulkLoad bulk, IDbContextTransaction transaction)
    {
        this.db = db;
        this.bulk = bulk;
        this.transaction = transaction;
        var sql = db.GetService<ISqlGenerationHelper>();
        foreach (var type in s_order)
        {
            tables[type] = new TableWriter(db.Model.FindEntityType(type)!, db.Database.GetDbConnection(), transaction.GetDbTransaction(), sql);
        }
    }

    public long Rows => tables.Values.Sum(t => t.Rows);

    public static async Task<RowWriter> OpenAsync(CrmDbContext db, bool rebuildsIndexes, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var bulk = new BulkLoad(db, rebuildsIndexes);
        bulk.Prepare();
        var transaction = await db.Database.BeginTransactionAsync(ct);
        bulk.Begin();
        return new RowWriter(db, bulk, transaction);
    }

    /// <summary>Writes records of any kind; the order of the tables is kept whatever the order of the records.</summary>
    public void Write(Batch batch)
    {
        foreach (var type in s_order)
        {
            if (batch.Of(type) is { Count: > 0 } records)
            {
                var table = tables[type];
                foreach (var record in records)
                {
                    table.Write(record);
                }
            }
        }
    }

    /// <summary>Makes what was written stay, and goes on in a new transaction.</summary>
    public async Task CommitAsync(CancellationToken ct)
    {
        await transaction.CommitAsync(ct);
        await transaction.DisposeAsync();
        transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var table in tables.Values)
        {
            table.Enlist(transaction.GetDbTransaction());
        }
    }

    /// <summary>Makes everything stay; nothing is written after it.</summary>
    public async Task FinishAsync(CancellationToken ct)
    {
        bulk.End();
        await transaction.CommitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var table in tables.Values)
        {
            table.Dispose();
        }

        await transaction.DisposeAsync();
        bulk.Restore();
        await db.Database.CloseConnectionAsync();
    }
}
