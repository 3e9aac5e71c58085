using CrmGraph.Api.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace CrmGraph.Api.Tests.Identity;

public sealed class DemoAccountsTests
{
    [Theory]
    [InlineData("Development", 1)]
    [InlineData("Production", 0)]
    [InlineData("Staging", 0)]
    public void Demo_accounts_are_told_in_development_only(string environment, int expected)
    {
        var file = Path.GetTempFileName();
        try
        {
            DemoAccounts.Write(file, [new DemoAccount("sales@demo.example", "made up", RoleCode.Sales, "Sales")]);
            var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(DemoAccounts.FileSetting, file)]).Build();

            Assert.Equal(expected, new DemoAccounts(new Environment(environment), configuration).Read().Count);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "CrmGraph.Api";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
