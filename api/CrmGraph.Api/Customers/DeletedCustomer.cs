using CrmGraph.Api.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Customers;

/// <summary>
/// The key of a deleted customer, for the filters of what may outlive sight of its customer: to them a customer out of the
/// viewer's scope and a deleted one look alike, and only the second takes the record along.
/// </summary>
internal sealed class DeletedCustomer
{
    [Data(DataClass.Business)]
    public Guid Id { get; init; }
}

internal sealed class DeletedCustomerConfiguration : IEntityTypeConfiguration<DeletedCustomer>
{
    public void Configure(EntityTypeBuilder<DeletedCustomer> customer) =>
        customer.HasNoKey().ToSqlQuery("""SELECT "Id" FROM "Customers" WHERE "DeletedAt" IS NOT NULL""");
}
