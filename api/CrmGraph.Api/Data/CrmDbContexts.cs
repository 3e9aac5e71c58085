using CrmGraph.Api.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Data;

/// <summary>
/// Lends contexts to the current service scope, each reading with the scope's eyes. For work that runs beside the scope's
/// own <see cref="CrmDbContext"/>; the borrower disposes what it was lent.
/// </summary>
internal sealed class CrmDbContexts(Func<CrmDbContext> pool, RecordScope scope, TimeProvider clock) : IDbContextFactory<CrmDbContext>
{
    public CrmDbContext CreateDbContext() => pool().EnterScope(scope, clock);
}
