using System.Linq.Expressions;
using CrmGraph.Api.Data;
using CrmGraph.Api.Data.Statements;
using CrmGraph.GraphQL.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Api.Tests.Data.Statements;

/// <summary>The statements over the application's own model.</summary>
public sealed class CrmModelTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_column_of_every_entity_can_be_read_and_every_navigation_planned(bool onSqlServer)
    {
        using var services = Services(onSqlServer);
        using var scope = services.CreateScope();
        var (compiler, model) = (services.GetRequiredService<IStatementCompiler>(), services.GetRequiredService<IEntityModel>());
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();

        foreach (var entity in db.Model.GetEntityTypes().Where(e => !e.IsOwned()))
        {
            var x = Expression.Parameter(entity.ClrType, "x");
            LambdaExpression[] columns = [.. entity.GetProperties().Where(p => p.PropertyInfo is not null).Select(Column)];

            var text = compiler.Compile(scope.ServiceProvider, model.Set(scope.ServiceProvider, entity.ClrType), columns, []).Text;

            Assert.All(entity.GetProperties().Where(p => p.PropertyInfo is not null), p =>
            {
                Assert.Contains(p.GetColumnName(), text);
                Assert.True(model.IsColumn(p.PropertyInfo!), $"{entity.ClrType.Name}.{p.Name}");
            });
            Assert.All(entity.GetNavigations().Where(n => n.PropertyInfo is not null && !n.TargetEntityType.IsOwned()), n =>
                Assert.Equal(n.TargetEntityType.ClrType, model.FindNavigation(n.PropertyInfo!)?.Target));
            Assert.All(entity.GetSkipNavigations().Where(n => n.PropertyInfo is not null), n => Assert.NotNull(model.FindNavigation(n.PropertyInfo!)?.Join));

            LambdaExpression Column(IProperty property) => Expression.Lambda(Expression.Property(x, property.PropertyInfo!), x);
        }
    }

    private static ServiceProvider Services(bool onSqlServer) =>
        new ServiceCollection().AddLogging().AddStatements<CrmDbContext>()
            .AddScoped<CrmDbContext>(_ => onSqlServer
                ? new SqlServerCrmDbContext(new DbContextOptionsBuilder<SqlServerCrmDbContext>().UseCrmSqlServer("Server=.").Options)
                : new SqliteCrmDbContext(new DbContextOptionsBuilder<SqliteCrmDbContext>().UseCrmSqlite("Data Source=:memory:").Options))
            .BuildServiceProvider(validateScopes: true);
}
