using CrmGraph.Seed;
using Microsoft.AspNetCore.Builder;

// The same sources as the API: appsettings, environment variables, the name of the environment.
var builder = WebApplication.CreateBuilder();
return await new SeedCommand(builder.Configuration, builder.Environment, Console.Out, Console.Error).RunAsync(args, CancellationToken.None);
