using Microsoft.EntityFrameworkCore.Infrastructure;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Access.Worlds;

/// <summary>The whole application over a company whose every field holds a value that stands nowhere else, and those who ask it.</summary>
internal sealed class CanaryWorld : IAsyncDisposable
{
    // Limits are proved elsewhere; here they would only hide answers.
    private static readonly KeyValuePair<string, string>[] Settings =
    [
        new("GraphQL:RequestsPerMinute", "100000000"), new("GraphQL:CostPerMinute", "1000000000"),
        new("GraphQL:MaxFieldCost", "1000000000"), new("GraphQL:MaxTypeCost", "1000000000"), new("GraphQL:MaxFields", "100000"), new("GraphQL:MaxDepth", "30"),
        new("Exchange:ExportsPerDay", "1000000"), new("Exchange:ImportsPerHour", "1000000"),
        new("Logging:LogLevel:Default", "None"), new("Logging:LogLevel:Microsoft", "None"), new("Logging:LogLevel:Microsoft.AspNetCore", "None"),
    ];

    private readonly Dictionary<string, Row> _byGlobalId = new(StringComparer.Ordinal);

    private CanaryWorld(CrmApi api) => Api = api;

    public CrmApi Api { get; }

    public Schema Schema => Api.Services.GetRequiredService<RequestExecutor>().Schema;

    public IReadOnlyList<Asker> Askers { get; private set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Canaries Canaries { get; } = new();

    public Company Company { get; } = new(DateTimeOffset.UtcNow);

    /// <summary>A user without roles or records, for whoever manages users to change.</summary>
    public User Bystander { get; private set; } = null!;

    /// <summary>A role nobody holds.</summary>
    public Role SpareRole { get; } = new() { Id = Guid.CreateVersion7(), Name = "Spare" };

    /// <summary>A team nobody is in.</summary>
    public Team SpareTeam { get; } = new() { Name = "Spare" };

    /// <summary>A company and its askers: the built-in roles, <paramref name="randomRoles"/> random ones, and some holders of two.</summary>
    public static async Task<CanaryWorld> StartAsync(int seed, int randomRoles, bool canaries, CancellationToken ct, Action<IServiceCollection>? services = null)
    {
        var world = new CanaryWorld(await CrmApi.StartAsync("Development", Settings, with => { WithoutNights(with); services?.Invoke(with); }, ct));
        var random = new Random(seed);
        var users = await world.AddAskersAsync(random, randomRoles, ct);
        var company = world.Company;
        await world.Api.SaveAsync(company.Shared);
        await world.Api.SaveAsync(users.SelectMany((user, i) => company.RecordsOf(i, user, users[(i + 1) % users.Count])));
        await world.Api.SaveAsync(users.Select(company.JobOf));
        await world.Api.InSystemAsync(async db =>
        {
            db.AddRange(Company.Segments(users));
            db.AddRange(Company.Views(users));
            db.AddRange(company.Shares(await db.Customers.OrderBy(c => c.Code).ToListAsync(ct), users, world.Bystander));
            return await db.SaveChangesAsync(ct);
        });
        await world.Api.InSystemAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(u => u.NotificationSeq, 1_000)));
        if (canaries)
        {
            await world.Api.InSystemAsync(world.ReleaseCanariesAsync);
        }

        await world.ReadRowsAsync();
        return world;
    }

    public Row? Find(string globalId) => _byGlobalId.GetValueOrDefault(globalId);

    /// <summary>Whether no two records may hold the same value of a field.</summary>
    public bool IsUnique(GovernedField field)
    {
        using var scope = Api.Services.GetRequiredService<IServiceScopeFactory>().CreateSystemScope();
        var entity = scope.ServiceProvider.GetRequiredService<CrmDbContext>().Model.FindEntityType(field.Entity);
        return entity?.FindProperty(field.Member.Name) is { } column && entity.GetIndexes().Any(i => i.IsUnique && i.Properties is [var only] && only == column);
    }

    /// <summary>Reads the records again as they stand now.</summary>
    public async Task ReadRowsAsync()
    {
        Rows = await Api.InSystemAsync(RowTable.ReadAsync);
        _byGlobalId.Clear();
        foreach (var row in Rows)
        {
            _byGlobalId[row.GlobalId!] = row;
        }
    }

    public ValueTask DisposeAsync() => Api.DisposeAsync();

    // A run somebody asks for would change the records that answers are compared with.
    private static void WithoutNights(IServiceCollection services)
    {
        foreach (var work in services.Where(s => s.ImplementationType == typeof(NightlyWork)).ToList())
        {
            services.Remove(work);
        }
    }

    private async Task<List<User>> AddAskersAsync(Random random, int randomRoles, CancellationToken ct)
    {
        Team[] teams = [new() { Name = "Top" }, new() { Name = "Left" }, new() { Name = "Right" }, new() { Name = "Under left" }];
        (teams[1].ParentId, teams[2].ParentId, teams[3].ParentId) = (teams[0].Id, teams[0].Id, teams[1].Id);
        await Api.SaveAsync(teams);
        var made = Enumerable.Range(1, randomRoles).Select(i => RandomRoles.Create(i, random)).ToList();
        Role[] odd = [RandomRoles.Blind(), RandomRoles.Narrow(), RandomRoles.Homebound()];
        await Api.SaveAsync([.. made, .. odd]);
        var builtIn = await Api.InSystemAsync(db => db.Roles.AsNoTracking().Include(r => r.EntityRights).Include(r => r.FieldRights).Where(r => r.Code != null).ToListAsync(ct));
        Role BuiltIn(RoleCode code) => builtIn.Single(r => r.Code == code);
        List<Role[]> held = [.. builtIn.OrderBy(r => r.Code).Select(r => new[] { r }), .. made.Select(r => new[] { r }), [odd[0]], [odd[1]], [odd[2]],
            [BuiltIn(RoleCode.Sales), BuiltIn(RoleCode.ReadOnly)], [BuiltIn(RoleCode.Manager), BuiltIn(RoleCode.Service)]];
        for (var i = 0; i + 1 < made.Count && i < 6; i += 2)
        {
            held.Add([made[i], made[i + 1]]);
        }

        var users = held.Select((roles, i) =>
        {
            var user = new User { Name = $"asker{i}", Email = $"asker{i}@demo.example", TeamId = teams[i % teams.Length].Id, Title = "t", Phone = "13800000000" };
            user.RoleLinks.AddRange(roles.Select(r => new UserRole { UserId = user.Id, RoleId = r.Id }));
            return user;
        }).ToList();
        await Api.SaveAsync(users);
        await Api.SaveAsync(users.Select(AccountOf));
        Bystander = new User { Name = "bystander", Email = "bystander@demo.example", TeamId = null };
        await Api.SaveAsync(Bystander, AccountOf(Bystander), SpareRole, SpareTeam);
        Askers = [.. await Task.WhenAll(held.Select(async (roles, i) => new Asker(
            string.Join("+", roles.Select(r => r.Name)), users[i], roles,
            users.Where(u => u.TeamId == users[i].TeamId).Select(u => u.Id).ToHashSet(),
            users.Where(u => IsUnder(teams.Single(t => t.Id == u.TeamId), users[i].TeamId, teams)).Select(u => u.Id).ToHashSet(),
            Above(users[i].TeamId, teams).ToHashSet(),
            await SignInAsync(users[i], ct))))];
        return users;
    }

    private static IEnumerable<Guid> Above(Guid? teamId, Team[] teams) =>
        teams.SingleOrDefault(t => t.Id == teamId) is { } team ? Above(team.ParentId, teams).Prepend(team.Id) : [];

    private static bool IsUnder(Team team, Guid? top, Team[] teams) =>
        team.Id == top || (team.ParentId is { } parent && IsUnder(teams.Single(t => t.Id == parent), top, teams));

    /// <summary>A session without a password: hashing one for everybody would take longer than the asking.</summary>
    /// <param name="user">Who signs in.</param>
    /// <param name="ct">Ends it.</param>
    /// <param name="viewAs">The role whose eyes the client looks through; its own roles when left out.</param>
    public async Task<ApiClient> SignInAsync(User user, CancellationToken ct, Guid? viewAs = null)
    {
        await using var scope = Api.Services.GetRequiredService<IServiceScopeFactory>().CreateSystemScope();
        var account = await scope.ServiceProvider.GetRequiredService<CrmDbContext>().Accounts.AsNoTracking().SingleAsync(a => a.Id == user.Id, ct);
        var (key, _) = await scope.ServiceProvider.GetRequiredService<Sessions>()
            .StartAsync(account, "pwd", persistent: true, new SessionOrigin("127.0.0.1", "access"), ct);
        var client = Api.Holding($"crmgraph={key}");
        if (viewAs is { } role)
        {
            client.Http.DefaultRequestHeaders.Add(RolePreview.Header, GlobalId.Encode(nameof(Role), role));
        }

        return client;
    }

    private static Account AccountOf(User user) =>
        new() { Id = user.Id, UserName = user.Email, NormalizedUserName = user.Email.ToUpperInvariant(), Email = user.Email, SecurityStamp = "stamp" };

    private async Task<int> ReleaseCanariesAsync(CrmDbContext db)
    {
        var rows = await RowTable.ReadAsync(db);
        var byId = rows.ToDictionary(r => r.Id);
        var texts = new Dictionary<(Guid, string), string>();
        foreach (var row in rows)
        {
            var values = new Dictionary<string, object?>();
            foreach (var field in AccessModel.Fields.Where(f => f.Entity == row.Value.GetType() && IsFree(f) && RowTable.IsColumn(db, f)))
            {
                if (Canaries.Next(row, field) is { } value)
                {
                    values[field.Member.Name] = value;
                    if (value is string text)
                    {
                        texts[(row.Id, field.Member.Name)] = text;
                    }
                }
            }

            Fold(row, values);
            await RowTable.WriteAsync(db, row, values);
        }

        foreach (var (row, member, source) in Copies.Of(rows, byId))
        {
            await RowTable.WriteAsync(db, row, new Dictionary<string, object?> { [member] = $"{texts[(row.Id, member)]} {texts[source]}" });
        }

        return Canaries.Count;
    }

    // What tells other things of the server than the record, or would wake one of its clocks, stays as it is; so does what a deal
    // takes over from its stage.
    private static bool IsFree(GovernedField field) => field.Coordinate is not (
        "Notification.seq" or "Notification.reminderRound" or "User.notificationSeq" or "Customer.searchText" or "Contact.searchText" or "Contact.phoneDigits"
        or "Customer.deletedAt" or "Contact.deletedAt" or "Reminder.round" or "Reminder.leaseOwner" or "Reminder.leaseUntil"
        or "Stage.slaHours" or "Stage.probability")
        && field.Entity != typeof(Role) && field.Entity != typeof(ScoreSettings) && field.Entity != typeof(Api.Audit.AuditEvent) && field.Entity != typeof(Notification) | field.Name is "title" or "body" or "createdAt";

    // Search looks into folded copies.
    private static void Fold(Row row, Dictionary<string, object?> values)
    {
        switch (row.Value)
        {
            case Customer:
                values[nameof(Customer.SearchText)] = SearchTerm.Of((string?)values[nameof(Customer.Name)], (string?)values[nameof(Customer.Code)]);
                break;
            case Contact:
                values[nameof(Contact.SearchText)] = SearchTerm.Of((string?)values[nameof(Contact.FullName)]);
                values[nameof(Contact.PhoneDigits)] = string.Join(' ', (List<string>)values[nameof(Contact.Phones)]!);
                break;
        }
    }
}
