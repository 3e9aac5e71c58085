using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Data;

/// <summary>What holds for every table, whatever the database.</summary>
internal static class CommonRules
{
    public static void HasCommonRules(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes().ToList())
        {
            // Ids are ours: without this a new row found through a navigation would count as an old one.
            if (entity.FindPrimaryKey() is { Properties: [{ ClrType: var type } key] } && type == typeof(Guid))
            {
                key.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }

            // Nothing disappears because something else did; SQL Server would refuse the several paths anyway (1785).
            foreach (var foreignKey in entity.GetForeignKeys())
            {
                foreignKey.DeleteBehavior = DeleteBehavior.Restrict;
            }

            if (entity.FindProperty(nameof(IVersioned.Version)) is { } version && entity.ClrType.IsAssignableTo(typeof(IVersioned)))
            {
                version.IsConcurrencyToken = true;
            }
        }
    }
}
