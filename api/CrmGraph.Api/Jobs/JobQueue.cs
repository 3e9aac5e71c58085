using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmGraph.Api.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Jobs;

/// <summary>The door through which others ask for long work.</summary>
internal static class JobQueue
{
    /// <summary>How inputs and states are written.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Adds a job for the viewer of the context, or for the system; it begins after the context is saved.</summary>
    public static Job Enqueue(this CrmDbContext db, JobKind kind, object? input = null, string? key = null)
    {
        var job = new Job
        {
            Kind = kind,
            Key = key,
            Input = input is null ? null : JsonSerializer.Serialize(input, Json),
            RequestedById = db.Scope.UserId,
            Language = CultureInfo.CurrentUICulture.Name is { Length: > 0 and <= Job.LanguageLength } language ? language : "zh-CN",
        };
        db.Jobs.Add(job);
        return job;
    }

    /// <summary>Asks for work of the system of which there is one of a name: the job of that name, whether it was there or not.</summary>
    public static async Task<Guid> EnqueueOnceAsync(this IServiceScopeFactory scopes, JobKind kind, string key, object? input, CancellationToken ct)
    {
        await using var scope = scopes.CreateSystemScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        if (await FindAsync(db, key, ct) is { } there)
        {
            return there;
        }

        try
        {
            var job = db.Enqueue(kind, input, key);
            await db.SaveChangesAsync(ct);
            return job.Id;
        }
        catch (DuplicateException)
        {
            return await FindAsync(db, key, ct) ?? throw new InvalidOperationException($"The job {key} is taken and not there.");
        }
    }

    private static Task<Guid?> FindAsync(CrmDbContext db, string key, CancellationToken ct) =>
        db.Jobs.Where(j => j.Key == key).Select(j => (Guid?)j.Id).SingleOrDefaultAsync(ct);
}
