using CrmGraph.Api.Access;
using CrmGraph.Api.Access.Roles;
using CrmGraph.Api.Events;
using CrmGraph.Api.Identity.SecondFactor;
using CrmGraph.Api.Scores;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmGraph.Api.Data;

/// <summary>
/// The data of the CRM. Reads are narrowed by two named filters: <see cref="NotDeletedFilter"/> and
/// <see cref="ScopeFilter"/>, which asks <see cref="Scope"/> and shows nothing until that was opened.
/// </summary>
public abstract class CrmDbContext(DbContextOptions options) : DbContext(options)
{
    public const string NotDeletedFilter = "NotDeleted";
    public const string ScopeFilter = "Scope";

    /// <summary>Whose eyes this context reads with.</summary>
    public RecordScope Scope { get; private set; } = RecordScope.Closed;

    internal TimeProvider Clock { get; private set; } = TimeProvider.System;

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<AttemptCounter> AttemptCounters => Set<AttemptCounter>();

    public DbSet<AuditChain> AuditChain => Set<AuditChain>();

    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    public DbSet<CarePlanItem> CarePlanItems => Set<CarePlanItem>();

    public DbSet<ChecklistItem> ChecklistItems => Set<ChecklistItem>();

    public DbSet<ChecklistMark> ChecklistMarks => Set<ChecklistMark>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<CustomerImport> CustomerImports => Set<CustomerImport>();

    public DbSet<CustomerShare> CustomerShares => Set<CustomerShare>();

    public DbSet<CustomerTag> CustomerTags => Set<CustomerTag>();

    public DbSet<EntityRight> EntityRights => Set<EntityRight>();

    public DbSet<EventLogEntry> EventLog => Set<EventLogEntry>();

    public DbSet<Feedback> Feedbacks => Set<Feedback>();

    public DbSet<FieldRight> FieldRights => Set<FieldRight>();

    public DbSet<ImportantDate> ImportantDates => Set<ImportantDate>();

    public DbSet<ImportedCustomer> ImportedCustomers => Set<ImportedCustomer>();

    public DbSet<ImportMapping> ImportMappings => Set<ImportMapping>();

    public DbSet<Interaction> Interactions => Set<Interaction>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    public DbSet<Opportunity> Opportunities => Set<Opportunity>();

    public DbSet<Pipeline> Pipelines => Set<Pipeline>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<Role> Roles => Set<Role>();

    public DbSet<RowChunk> RowChunks => Set<RowChunk>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<ScoreSettings> ScoreSettings => Set<ScoreSettings>();

    public DbSet<Segment> Segments => Set<Segment>();

    public DbSet<StageChange> StageChanges => Set<StageChange>();

    public DbSet<Stage> Stages => Set<Stage>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<Tag> Tags => Set<Tag>();

    public DbSet<CrmTask> Tasks => Set<CrmTask>();

    public DbSet<Team> Teams => Set<Team>();

    public DbSet<Tier> Tiers => Set<Tier>();

    public DbSet<TierChange> TierChanges => Set<TierChange>();

    public DbSet<TierRuleSet> TierRuleSets => Set<TierRuleSet>();

    public DbSet<TimelineEntry> TimelineEntries => Set<TimelineEntry>();

    public DbSet<TotpFactor> TotpFactors => Set<TotpFactor>();

    public DbSet<UserRole> UserRoles => Set<UserRole>();

    public DbSet<UserSession> UserSessions => Set<UserSession>();

    public DbSet<User> Users => Set<User>();

    /// <summary>Lends the context, which comes from a pool, to one scope of work.</summary>
    public CrmDbContext EnterScope(RecordScope scope, TimeProvider clock)
    {
        Scope = scope;
        Clock = clock;
        return this;
    }

    public override void Dispose()
    {
        Scope = RecordScope.Closed;
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        Scope = RecordScope.Closed;
        return base.DisposeAsync();
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Stamp();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Stamp();
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException failure) when (failure.Entries.Count > 0)
        {
            if (await SaveConflicts.ExplainAsync(failure, cancellationToken) is { } conflict)
            {
                throw conflict;
            }

            throw;
        }
    }

    /// <summary>Saves for a caller that settles conflicts itself.</summary>
    internal Task<int> SaveUnexplainedAsync(CancellationToken ct)
    {
        Stamp();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess: true, ct);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) =>
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(20);

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(CrmDbContext).Assembly);
        model.HasCommonRules();
        HasFilters(model);
    }

    private void HasFilters(ModelBuilder model)
    {
        model.Entity<Customer>().HasQueryFilter(NotDeletedFilter, c => c.DeletedAt == null);
        model.Entity<Contact>().HasQueryFilter(NotDeletedFilter, c => c.DeletedAt == null);


        // The history of a record is open to whoever sees the customer and that kind of record of it.
        model.Entity<AuditEvent>().HasQueryFilter(ScopeFilter, e =>
            Scope.SeesAudit
            || (e.CustomerId != null
                && e.Outcome == AuditOutcome.Done
                && (Scope.Customers.All || Scope.Customers.Owners.Contains(e.Customer!.OwnerId) || (Scope.Customers.HasShared && Scope.Customers.Shared.Contains(e.CustomerId.Value)))
                && (e.Kind == RecordEntity.Customer
                    || (e.Kind == RecordEntity.Contact
                        && (Scope.Contacts.All || Scope.Contacts.Owners.Contains(e.Customer!.OwnerId) || (Scope.Contacts.HasShared && Scope.Contacts.Shared.Contains(e.CustomerId.Value))))
                    || (e.Kind == RecordEntity.Interaction
                        && (Scope.Interactions.All || Scope.Interactions.Owners.Contains(e.Customer!.OwnerId) || (Scope.Interactions.HasShared && Scope.Interactions.Shared.Contains(e.CustomerId.Value))))
                    || (e.Kind == RecordEntity.Opportunity
                        && (Scope.Opportunities.All || Scope.Opportunities.Owners.Contains(e.Customer!.OwnerId) || (Scope.Opportunities.HasShared && Scope.Opportunities.Shared.Contains(e.CustomerId.Value))))
                    || (e.Kind == RecordEntity.Task
                        && (Scope.Tasks.All || Scope.Tasks.Owners.Contains(e.Customer!.OwnerId) || (Scope.Tasks.HasShared && Scope.Tasks.Shared.Contains(e.CustomerId.Value))))
                    || (e.Kind == RecordEntity.Feedback
                        && (Scope.Feedback.All || Scope.Feedback.Owners.Contains(e.Customer!.OwnerId) || (Scope.Feedback.HasShared && Scope.Feedback.Shared.Contains(e.CustomerId.Value)))))));

        // A customer is its owner's and whoever's it is shared with; what belongs to it goes with it.
        model.Entity<Customer>().HasQueryFilter(ScopeFilter, c => Scope.Customers.All || Scope.Customers.Owners.Contains(c.OwnerId) || (Scope.Customers.HasShared && Scope.Customers.Shared.Contains(c.Id)));
        model.Entity<CustomerShare>().HasQueryFilter(ScopeFilter, s => Scope.Customers.All || Scope.Customers.Owners.Contains(s.Customer.OwnerId) || (Scope.Customers.HasShared && Scope.Customers.Shared.Contains(s.CustomerId)));
        model.Entity<CustomerTag>().HasQueryFilter(ScopeFilter, l => Scope.Customers.All || Scope.Customers.Owners.Contains(l.Customer.OwnerId) || (Scope.Customers.HasShared && Scope.Customers.Shared.Contains(l.CustomerId)));
        model.Entity<ImportantDate>().HasQueryFilter(ScopeFilter, d => Scope.Customers.All || Scope.Customers.Owners.Contains(d.Customer.OwnerId) || (Scope.Customers.HasShared && Scope.Customers.Shared.Contains(d.CustomerId)));
        model.Entity<TierChange>().HasQueryFilter(ScopeFilter, t => Scope.Customers.All || Scope.Customers.Owners.Contains(t.Customer.OwnerId) || (Scope.Customers.HasShared && Scope.Customers.Shared.Contains(t.CustomerId)));
        model.Entity<TimelineEntry>().HasQueryFilter(ScopeFilter, e => Scope.Customers.All || Scope.Customers.Owners.Contains(e.Customer.OwnerId) || (Scope.Customers.HasShared && Scope.Customers.Shared.Contains(e.CustomerId)));
        model.Entity<Contact>().HasQueryFilter(ScopeFilter, c => Scope.Contacts.All || Scope.Contacts.Owners.Contains(c.Customer.OwnerId) || (Scope.Contacts.HasShared && Scope.Contacts.Shared.Contains(c.CustomerId)));
        model.Entity<Interaction>().HasQueryFilter(ScopeFilter, i => Scope.Interactions.All || Scope.Interactions.Owners.Contains(i.Customer.OwnerId) || (Scope.Interactions.HasShared && Scope.Interactions.Shared.Contains(i.CustomerId)));
        model.Entity<Opportunity>().HasQueryFilter(ScopeFilter, o => Scope.Opportunities.All || Scope.Opportunities.Owners.Contains(o.Customer.OwnerId) || (Scope.Opportunities.HasShared && Scope.Opportunities.Shared.Contains(o.CustomerId)));
        model.Entity<StageChange>().HasQueryFilter(ScopeFilter, c =>
            Scope.Opportunities.All || Scope.Opportunities.Owners.Contains(c.Opportunity.Customer.OwnerId) || (Scope.Opportunities.HasShared && Scope.Opportunities.Shared.Contains(c.Opportunity.CustomerId)));
        model.Entity<ChecklistMark>().HasQueryFilter(ScopeFilter, m =>
            Scope.Opportunities.All || Scope.Opportunities.Owners.Contains(m.Opportunity.Customer.OwnerId) || (Scope.Opportunities.HasShared && Scope.Opportunities.Shared.Contains(m.Opportunity.CustomerId)));
        model.Entity<Feedback>().HasQueryFilter(ScopeFilter, f =>
            Scope.Feedback.All
            || f.AssigneeId == Scope.Feedback.Me
            || (f.CustomerId != null && (Scope.Feedback.Owners.Contains(f.Customer!.OwnerId) || (Scope.Feedback.HasShared && Scope.Feedback.Shared.Contains(f.CustomerId.Value)))));

        // A task is its assignee's, its creator's, their manager's and the customer's; the customer may be out of their sight.
        model.Entity<CrmTask>().HasQueryFilter(ScopeFilter, t =>
            Scope.Tasks.All
            || t.AssigneeId == Scope.Tasks.Me
            || t.CreatedById == Scope.Tasks.Me
            || Scope.Tasks.Owners.Contains(t.AssigneeId)
            || (t.CustomerId != null && (Scope.Tasks.Owners.Contains(t.Customer!.OwnerId) || (Scope.Tasks.HasShared && Scope.Tasks.Shared.Contains(t.CustomerId.Value)))));
        model.Entity<CrmTask>().HasQueryFilter(NotDeletedFilter, t => !Set<DeletedCustomer>().Any(d => d.Id == t.CustomerId));

        model.Entity<Job>().HasQueryFilter(ScopeFilter, j => Scope.SeesAudit || j.RequestedById == Scope.ViewerKey);
        model.Entity<StoredFile>().HasQueryFilter(ScopeFilter, f => f.UserId == Scope.ViewerKey);
        model.Entity<CustomerImport>().HasQueryFilter(ScopeFilter, i => i.UserId == Scope.ViewerKey);
        model.Entity<ImportedCustomer>().HasQueryFilter(ScopeFilter, c => c.Import.UserId == Scope.ViewerKey);
        model.Entity<ImportMapping>().HasQueryFilter(ScopeFilter, m => m.UserId == Scope.ViewerKey);
        model.Entity<RowChunk>().HasQueryFilter(ScopeFilter, c => c.File.UserId == Scope.ViewerKey);
        model.Entity<Notification>().HasQueryFilter(ScopeFilter, n => n.UserId == Scope.ViewerKey);
        model.Entity<Reminder>().HasQueryFilter(ScopeFilter, r => Scope.Reminders.All || Scope.Reminders.Owners.Contains(r.UserId));

        // What colleagues keep for themselves, their team or everybody.
        model.Entity<SavedView>().HasQueryFilter(ScopeFilter, v =>
            Scope.IsSystem
            || v.OwnerId == Scope.ViewerKey
            || v.Sharing == Sharing.Company
            || (v.Sharing == Sharing.Team && v.Owner.TeamId != null && Set<User>().Any(u => u.Id == Scope.ViewerKey && u.TeamId == v.Owner.TeamId)));
        model.Entity<Segment>().HasQueryFilter(ScopeFilter, s =>
            Scope.IsSystem
            || s.OwnerId == Scope.ViewerKey
            || s.Sharing == Sharing.Company
            || (s.Sharing == Sharing.Team && s.Owner.TeamId != null && Set<User>().Any(u => u.Id == Scope.ViewerKey && u.TeamId == s.Owner.TeamId)));
    }

    private void Stamp()
    {
        var now = Clock.GetUtcNow();
        if (ChangeTracker.Entries().Any(RightsChange.Is))
        {
            EventLog.Add(RightsChange.Entry(now));
        }

        foreach (var entry in ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            Stamp(entry, now);
        }
    }

    private void Stamp(EntityEntry entry, DateTimeOffset now)
    {
        var added = entry.State == EntityState.Added;
        if (entry.Entity is IVersioned versioned)
        {
            versioned.Version++;
        }

        if (added && entry.Entity is ICreated created)
        {
            created.CreatedAt = created.CreatedAt == default ? now : created.CreatedAt;
        }

        if (entry.Entity is ITracked tracked)
        {
            tracked.CreatedById ??= added ? Scope.UserId : null;
            tracked.UpdatedAt = added && tracked.UpdatedAt != default ? tracked.UpdatedAt : now;
            tracked.UpdatedById = Scope.UserId ?? tracked.UpdatedById;
        }
    }
}
