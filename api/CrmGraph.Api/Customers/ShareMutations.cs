using CrmGraph.Api.Access;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Errors;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Customers;

/// <summary>Whom a customer is shown to: either a colleague or a team.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="UserId">An active colleague.</param>
/// <param name="TeamId">A team, and those below it.</param>
/// <param name="CanEdit">Whether they may also change the customer; only for who may themselves.</param>
[Writes<CustomerShare>]
public sealed record ShareCustomerInput(
    [property: ID<Customer>] Guid CustomerId, [property: ID<User>] Guid? UserId, [property: ID<Team>] Guid? TeamId, bool CanEdit = false);

[MutationType]
public static class ShareMutations
{
    /// <summary>
    /// Shows one of the viewer's customers to a colleague or a team from the next request on; shared already, it changes what
    /// they may do. Who sees a customer only because it is shared cannot pass it on.
    /// </summary>
    [Authorize(Permissions.Share)]
    [Error<ValidationException>, Error<NotFoundException>, Error<InvalidStateException>]
    public static async Task<CustomerShare> ShareCustomerAsync(
        ShareCustomerInput input, CrmDbContext db, Viewer viewer, [Service] ViewerDirectory viewers, CancellationToken ct)
    {
        if (input.UserId is null == input.TeamId is null)
        {
            throw new ValidationException("SHARE_WITH_ONE", input.UserId is null ? "userId" : "teamId");
        }

        var customer = await db.Customers.GetAsync(input.CustomerId, "CUSTOMER", ct);
        RequireOwnReach(viewer, customer, RecordAction.Read);
        if (input.CanEdit)
        {
            RequireOwnReach(viewer, customer, RecordAction.Update);
        }

        await db.Users.Where(u => u.Active).RequireAsync(input.UserId, "USER", ct);
        await db.Teams.RequireAsync(input.TeamId, "TEAM", ct);
        if (input.UserId == customer.OwnerId || input.UserId == viewer.UserId)
        {
            throw new ValidationException("SHARE_WITH_ONESELF", "userId");
        }

        // The customer is in sight, as was asked above; the share may still be one of the team's the viewer is not in.
        var withGrantee = db.CustomerShares.IgnoreQueryFilters().Where(s => s.UserId == input.UserId && s.TeamId == input.TeamId);
        var share = await withGrantee.SingleOrDefaultAsync(s => s.CustomerId == customer.Id, ct) ?? await AddAsync();
        if (share.CanEdit != input.CanEdit)
        {
            (share.CanEdit, share.SharedById) = (input.CanEdit, viewer.UserId);
            db.Tell(customer, "shared");
            await db.SaveChangesAsync(ct);
        }

        viewers.ForgetAll();
        return share;

        // Somebody who shares the same at the same moment may be faster: then theirs is the one.
        async Task<CustomerShare> AddAsync()
        {
            if (await withGrantee.CountAsync(ct) >= CustomerShare.MaxPerGrantee)
            {
                throw new InvalidStateException("SHARE_LIMIT_REACHED");
            }

            db.CustomerShares.Add(new CustomerShare
            {
                CustomerId = customer.Id,
                UserId = input.UserId,
                TeamId = input.TeamId,
                CanEdit = input.CanEdit,
                SharedById = viewer.UserId,
            });
            db.Tell(customer, "shared");
            await db.SaveLinksAsync<CustomerShare>(ct);
            return await withGrantee.SingleAsync(s => s.CustomerId == customer.Id, ct);
        }
    }

    /// <summary>Ends a share from the next request on. Whoever may share the customer may end what others began.</summary>
    [Authorize(Permissions.Share), Writes<CustomerShare>]
    [Error<NotFoundException>]
    public static async Task<Customer> StopSharingCustomerAsync(
        [ID<CustomerShare>] Guid id, CrmDbContext db, Viewer viewer, [Service] ViewerDirectory viewers, CancellationToken ct)
    {
        var share = await db.CustomerShares.Include(s => s.Customer).GetAsync(id, "SHARE", ct);
        RequireOwnReach(viewer, share.Customer, RecordAction.Read);
        db.CustomerShares.Remove(share);
        db.Tell(share.Customer, "shared");
        await db.SaveChangesAsync(ct);
        viewers.ForgetAll();
        return share.Customer;
    }

    private static void RequireOwnReach(Viewer viewer, Customer customer, RecordAction action)
    {
        if (!viewer.Covers(viewer.Access.Of(RecordEntity.Customer, action), customer.OwnerId))
        {
            throw new GraphQLException(Refusals.NotAuthorized);
        }
    }
}
