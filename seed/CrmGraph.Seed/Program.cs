using CrmGraph.Seed;

return await SeedCommand.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
