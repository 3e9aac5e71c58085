using CrmGraph.Api.Customers;
using CrmGraph.Api.Data;
using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmGraph.Api.Tests.Customers;

public sealed class ImportantDateRollTests
{
    [Fact]
    public async Task A_day_that_has_passed_moves_to_the_next_year()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await CrmDatabase.CreateAsync(ct);
        var owner = await database.UserAsync("owner");
        var customer = new Customer { Name = "客户", Kind = CustomerKind.Person, OwnerId = owner.Id };
        var today = BusinessDay.Of(database.Clock.GetUtcNow());
        await database.SaveAsync(
            customer,
            new ImportantDate { CustomerId = customer.Id, Kind = ImportantDateKind.Birthday, Title = "birthday", Month = today.Month, Day = today.Day }.Plan(today));
        var roll = ActivatorUtilities.CreateInstance<ImportantDateRoll>(database.Services);

        Assert.Equal(0, await roll.RollAsync(ct));
        database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await roll.RollAsync(ct));

        Assert.Equal(today.AddYears(1), await database.InSystemAsync(db => db.ImportantDates.Select(d => d.NextOn).SingleAsync(ct)));
    }
}
