using System.Net.Sockets;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Identity;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CrmGraph.Api.Hosting;

/// <summary>
/// Starts the application and says in plain words what stops it. Exit codes: 3 address taken, 4 database locked, 5 database
/// of a newer version, 6 settings, 7 database unavailable, 8 the audit is not what was written.
/// </summary>
internal static class StartUp
{
    /// <summary>Runs <paramref name="start"/>; what the person at the keyboard can mend is printed without a stack.</summary>
    public static async Task<int> RunAsync(Func<Task> start)
    {
        try
        {
            await start();
            return 0;
        }
        catch (IOException e) when (e.GetBaseException() is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse })
        {
            return Stop(3, $"{e.Message} Stop the other program or choose another address, for example ASPNETCORE_URLS=http://localhost:5081.");
        }
        catch (OptionsValidationException e)
        {
            return Stop(6, e.Message);
        }
        catch (AuditBrokenException e)
        {
            return Stop(8, e.Message);
        }
        catch (DatabaseStartException e)
        {
            return Stop(
                e switch
                {
                    DatabaseLockedException => 4,
                    DatabaseNewerException => 5,
                    DatabaseSettingsException => 6,
                    _ => 7,
                },
                e.Message);
        }
    }

    public static async Task StartCrmAsync(this WebApplication app)
    {
        app.Services.GetRequiredService<DataClasses>();
        await app.Services.PrepareDatabaseAsync(app.Lifetime.ApplicationStopping);
        await app.StartAsync();
        if (SealingKeys.Warning(app.Configuration, app.Environment, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)) is { } warning)
        {
            await Console.Error.WriteLineAsync($"warning: {warning}");
        }

        await GreetAsync(app);
        await app.WaitForShutdownAsync();
    }

    private static async Task GreetAsync(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        var output = Console.Out;
        await output.WriteLineAsync($"\nCrmGraph is ready at {address}\n");
        await using var scope = app.Services.CreateAsyncScope();
        if (await app.Services.GetRequiredService<FirstAdmin>().OfferAsync(scope.ServiceProvider, app.Lifetime.ApplicationStopping) is { } token)
        {
            await output.WriteLineAsync($"There is no account yet. Within an hour, make the first administrator at {address}/setup with this token:\n  {token}\n");
        }

        var demo = app.Services.GetRequiredService<DemoAccounts>().Read();
        if (demo.Count > 0)
        {
            await output.WriteLineAsync("Demo accounts of this machine:");
            foreach (var account in demo)
            {
                await output.WriteLineAsync($"  {account.Role,-9} {account.Email,-32} {account.Password}");
            }

            await output.WriteLineAsync(
                $"\nA first query for {address}/graphql after signing in:\n  {{ customers(first: 5) {{ totalCount nodes {{ name tier {{ name }} owner {{ name }} nextContactAt }} }} }}\n");
        }
    }

    private static int Stop(int exitCode, string message)
    {
        Console.Error.WriteLine($"error: {message}");
        return exitCode;
    }
}
