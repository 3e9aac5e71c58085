using CrmGraph.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmGraph.Api.Tests.Data;

/// <summary>The statements of the busiest paths find an index; asked of SQLite's own planner.</summary>
public sealed class IndexTests
{
    [Theory]
    [InlineData("SELECT Id FROM Customers WHERE DeletedAt IS NULL ORDER BY Name, Id LIMIT 50", "IX_Customers_Name_Id")]
    [InlineData("SELECT Id FROM Customers WHERE DeletedAt IS NULL ORDER BY CreatedAt DESC, Id DESC LIMIT 50", "IX_Customers_CreatedAt_Id")]
    [InlineData("SELECT Id FROM Customers WHERE DeletedAt IS NULL ORDER BY NextContactAt, Id LIMIT 50", "IX_Customers_NextContactAt_Id")]
    [InlineData("SELECT COUNT(*) FROM Customers WHERE DeletedAt IS NULL", "COVERING INDEX IX_Customers_OwnerId_Id_DeletedAt")]
    [InlineData("SELECT * FROM Customers WHERE OwnerId = 'x' AND DeletedAt IS NULL ORDER BY Id LIMIT 50", "IX_Customers_OwnerId_Id_DeletedAt")]
    [InlineData("SELECT * FROM TimelineEntries WHERE CustomerId = 'x' ORDER BY At DESC, Id DESC LIMIT 20", "IX_TimelineEntries_CustomerId_At_Id")]
    [InlineData("SELECT * FROM Tasks WHERE AssigneeId = 'x' AND Status = 'Todo' ORDER BY DueAt LIMIT 20", "IX_Tasks_AssigneeId_Status_DueAt_Id")]
    [InlineData("SELECT * FROM Opportunities WHERE StageId = 'x' AND Status = 'Open' ORDER BY Rank, Id LIMIT 50", "IX_Opportunities_StageId_Status_Rank_Id")]
    [InlineData("SELECT * FROM Notifications WHERE UserId = 'x' AND Seq > 5 ORDER BY Seq", "IX_Notifications_UserId_Seq")]
    [InlineData("SELECT COUNT(*) FROM Notifications WHERE UserId = 'x' AND ReadAt IS NULL", "COVERING INDEX IX_Notifications_UserId_ReadAt")]
    [InlineData("SELECT Id FROM Reminders WHERE Status IN ('Scheduled', 'Snoozed') AND DueAt <= 5 LIMIT 100", "IX_Reminders_Status_DueAt_Id")]
    [InlineData("SELECT Day, COUNT(*) FROM Interactions WHERE Day >= '2026-01-01' GROUP BY Day", "IX_Interactions_Day_CustomerId")]
    [InlineData("SELECT COUNT(*) FROM Customers WHERE DeletedAt IS NULL AND City = 'x' AND TierId = 'y'", "COVERING INDEX IX_Customers_City_TierId_LastContactAt_Id_OwnerId_DeletedAt")]
    [InlineData("SELECT StageId, SUM(Amount), SUM(WeightedAmount) FROM Opportunities WHERE Status = 'Open' GROUP BY StageId", "COVERING INDEX IX_Opportunities_Status_StageId_StageEnteredAt_CustomerId_Amount_WeightedAmount")]
    [InlineData("SELECT CustomerId, AssigneeId FROM Feedbacks WHERE Status IN ('Received', 'Triaged')", "COVERING INDEX IX_Feedbacks_Status_CustomerId_AssigneeId")]
    public async Task A_busy_path_has_its_index(string sql, string index)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await CrmDatabase.CreateAsync(ct);

        var plan = await database.InSystemAsync(async db =>
        {
            await db.Database.OpenConnectionAsync(ct);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + sql;
            await using var rows = await command.ExecuteReaderAsync(ct);
            List<string> steps = [];
            while (await rows.ReadAsync(ct))
            {
                steps.Add(rows.GetString(3));
            }

            return string.Join("; ", steps);
        });

        Assert.Contains(index, plan);
        Assert.DoesNotContain("TEMP B-TREE", plan);
    }
}
