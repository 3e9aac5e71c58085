using CrmGraph.Api.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace CrmGraph.Api.Tests.Identity;

/// <summary>Keys that end with a container take every authenticator app with them: who starts it so is told.</summary>
public sealed class SealingKeysTests
{
    [Theory]
    [InlineData("Production", true, null, "/home/app", "container")]
    [InlineData("Production", false, null, "", "process")]
    [InlineData("Production", false, null, "/home/app", null)]
    [InlineData("Production", true, "/keys", "/home/app", null)]
    [InlineData("Development", true, null, "", null)]
    public void Missing_folder_is_told_by_its_name_where_the_keys_would_not_outlive_the_start(
        string environment, bool inContainer, string? folder, string home, string? endsWith)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("DOTNET_RUNNING_IN_CONTAINER", inContainer ? "true" : null),
            new("DataProtection:KeysFolder", folder),
        ]).Build();

        var warning = SealingKeys.Warning(configuration, new HostingEnvironment { EnvironmentName = environment }, home);

        Assert.Equal(endsWith is null, warning is null);
        Assert.True(warning is null || (warning.Contains("DataProtection__KeysFolder", StringComparison.Ordinal) && warning.Contains(endsWith!, StringComparison.Ordinal)), warning);
    }
}
