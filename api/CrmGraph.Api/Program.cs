using CrmGraph.Api.Access;
using CrmGraph.Api.Care;
using CrmGraph.Api.Data;
using CrmGraph.Api.Events;
using CrmGraph.Api.Exchange;
using CrmGraph.Api.Hosting;
using CrmGraph.Api.Identity;
using CrmGraph.Api.Jobs;
using CrmGraph.Api.Nightly;
using CrmGraph.Api.Reminders;
using CrmGraph.Api.Scores;
using CrmGraph.Api.Tiers;

return await StartUp.RunAsync(async () =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Logging.AddCrmLogging();
    builder.Services.AddCrmData(builder.Configuration);
    builder.Services.AddCrmEvents();
    builder.Services.AddCrmReminders();
    builder.Services.AddCrmJobs();
    builder.Services.AddCrmScores(builder.Configuration);
    builder.Services.AddCrmCare(builder.Configuration);
    builder.Services.AddCrmNightly(builder.Configuration);
    builder.Services.AddCrmTiers();
    builder.Services.AddCrmExchange(builder.Configuration);
    builder.Services.AddCrmIdentity();
    builder.Services.AddCrmAccess();
    builder.Services.AddCrmAudit();
    builder.Services.AddCrmSegments();
    builder.Services.AddCrmGraphQL(builder.Configuration, builder.Environment);
    builder.Services.AddCrmHosting();

    var app = builder.Build();
    if (args is ["schema"])
    {
        Console.Out.Write(app.PrintSchema());
        return;
    }

    if (args is ["audit", "verify"])
    {
        await AuditVerb.VerifyAsync(app.Services, Console.Out);
        return;
    }

    app.UseCrmPipeline();
    app.MapAccount();
    app.MapFiles();
    app.MapCrmGraphQL();
    app.MapHealth();
    app.MapDashboard();
    await app.StartCrmAsync();
});

/// <summary>The entry point; public so that tests can host it.</summary>
public partial class Program;
