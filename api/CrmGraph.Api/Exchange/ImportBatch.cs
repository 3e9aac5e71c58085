using CrmGraph.Api.Access;
using CrmGraph.GraphQL.Errors;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Exchange;

/// <summary>What becomes of a row.</summary>
public enum RowOutcome
{
    /// <summary>It adds a customer.</summary>
    Create,

    /// <summary>It changes one that is there.</summary>
    Update,

    /// <summary>It is left out, since the customer is there.</summary>
    Skip,

    /// <summary>It cannot be taken; <c>code</c> says why.</summary>
    Fail,
}

/// <summary>One row of an import and what becomes of it.</summary>
/// <param name="Row">From 1, without the header.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Name">What stands in the cell of the name.</param>
/// <param name="Code">Why it cannot be taken, as a stable code; null when it can.</param>
/// <param name="Field">Which field the reason is about; null when about none alone.</param>
public sealed record ImportRowResult(int Row, RowOutcome Outcome, string? Name, string? Code, string? Field)
{
    /// <summary>The reason in words, in the language of the request.</summary>
    public string? Message => Code is null ? null : Code == ErrorCodes.NotAuthorized ? Messages.For("IMPORT_ROW_FORBIDDEN") : Messages.For(Code);
}

/// <summary>
/// The rows of one chunk become customers in a context, by the rules every mutation keeps: setters, references in sight, unique codes,
/// the reach of the rights to add, change and hand over. Nothing is saved here.
/// </summary>
internal sealed class ImportBatch
{
    private readonly CrmDbContext db;
    private readonly Viewer viewer;
    private readonly ImportPlan plan;
    private readonly ImportNames names;
    private readonly RecordScope creating = new();
    private readonly bool mayCreate;
    private readonly Dictionary<string, List<Customer>> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Guid> codes = new(StringComparer.OrdinalIgnoreCase);

    private ImportBatch(CrmDbContext db, Viewer viewer, ImportPlan plan, ImportNames names)
    {
        (this.db, this.viewer, this.plan, this.names) = (db, viewer, plan, names);
        mayCreate = WriteRights.MayWrite(viewer, InputOf(nameof(CreateCustomerInput.Name)), creating) && WriteRights.MayWrite(viewer, InputOf(nameof(CreateCustomerInput.Kind)), creating);
    }

    /// <summary>Customers rows were written to, by row.</summary>
    public List<(int Row, Customer Customer, bool IsNew)> Written { get; } = [];

    /// <summary>Refuses what the viewer may not do with any row: to import, to write a field that is mapped, to look into the key.</summary>
    public static void Require(ImportPlan plan, CrmDbContext db, Viewer viewer)
    {
        if (!viewer.Holds(Permissions.Import) || !(viewer.Holds(Permissions.CreateCustomers) || viewer.Holds(Permissions.UpdateCustomers)))
        {
            throw new GraphQLException(Refusals.NotAuthorized);
        }

        foreach (var column in plan.Columns.Select(c => CustomerColumns.Find(c.Field)!))
        {
            if (!WriteRights.MayWrite(viewer, InputOf(column.Input!), db.Scope))
            {
                throw Refusals.FieldWrite(column.Fields[0]);
            }
        }

        if (plan.Duplicates != DuplicatePolicy.Create)
        {
            viewer.RequireUse<Customer>(plan.Key.ToString());
        }
    }

    /// <summary>Reads what the rows are about: customers in sight by the key, codes that are taken anywhere.</summary>
    public static async Task<ImportBatch> ReadAsync(CrmDbContext db, Viewer viewer, ImportPlan plan, IReadOnlyList<string?[]> rows, CancellationToken ct)
    {
        Require(plan, db, viewer);
        var batch = new ImportBatch(db, viewer, plan, await ImportNames.ReadAsync(plan, db, viewer, ct));
        var keys = batch.TextsOf(plan.Key == DuplicateKey.TaxNumber ? "taxNumber" : plan.Key == DuplicateKey.Code ? "code" : "name", rows);
        if (plan.Duplicates != DuplicatePolicy.Create && keys.Count > 0)
        {
            var customers = db.Customers.Include(c => c.TagLinks);
            var found = plan.Key switch
            {
                DuplicateKey.Code => customers.Where(c => keys.Contains(c.Code!)),
                DuplicateKey.TaxNumber => customers.Where(c => keys.Contains(c.TaxNumber!)),
                _ => customers.Where(c => keys.Contains(c.Name)),
            };
            foreach (var customer in await found.ToListAsync(ct))
            {
                batch.Remember(customer);
            }
        }

        var codes = batch.TextsOf("code", rows);
        foreach (var (id, code) in codes.Count == 0 ? [] : await CustomerWriting.CodesAsync(db, codes, ct))
        {
            batch.codes[code] = id;
        }

        return batch;
    }

    /// <summary>Takes one row.</summary>
    public async Task<ImportRowResult> TakeAsync(int number, string?[] row, CancellationToken ct)
    {
        var cells = new ImportCells(plan, row, names);
        Action? takeBack = null;
        try
        {
            var there = Find(cells);
            var outcome = there is null ? RowOutcome.Create : plan.Duplicates == DuplicatePolicy.Skip ? RowOutcome.Skip : RowOutcome.Update;
            if (outcome == RowOutcome.Create)
            {
                var customer = Create(cells);
                db.Customers.Add(customer);
                db.Tell(customer, "created");
                Remember(customer);
                Written.Add((number, customer, true));
            }
            else if (outcome == RowOutcome.Update)
            {
                takeBack = Remembering(there!);
                await UpdateAsync(there!, cells, ct);
                db.Tell(there!, "changed");
                Written.Add((number, there!, false));
            }

            return new ImportRowResult(number, outcome, cells.Text("name"), null, null);
        }
        catch (GraphQLException refused) when (refused.Error.Code is { } code)
        {
            takeBack?.Invoke();
            return new ImportRowResult(number, RowOutcome.Fail, cells.Text("name"), code, (refused as ValidationException)?.Field ?? (refused as DuplicateException)?.Field);
        }
    }

    private Customer Create(ImportCells cells)
    {
        var customer = new Customer
        {
            Name = cells.Text("name")!,
            Kind = cells.Choice<CustomerKind>("kind") ?? plan.DefaultKind,
            OwnerId = cells.Reference("owner", "USER") ?? viewer.UserId,
        }.StartAs(cells.Choice<Lifecycle>("lifecycle") ?? Lifecycle.Prospect);
        if (!mayCreate || !viewer.Covers(creating.WriteReach(RecordEntity.Customer), customer.OwnerId))
        {
            throw new GraphQLException(Refusals.NotAuthorized);
        }

        db.Require(viewer, Permissions.CreateCustomers, customer.OwnerId, customerId: null);
        Fill(customer, cells);
        return customer;
    }

    private async Task UpdateAsync(Customer customer, ImportCells cells, CancellationToken ct)
    {
        var owner = cells.Reference("owner", "USER");
        db.Require(viewer, Permissions.UpdateCustomers, customer.OwnerId, owner is null ? customer.Id : null);
        customer.Name = cells.Text("name") ?? customer.Name;
        customer.Kind = cells.Choice<CustomerKind>("kind") ?? customer.Kind;
        if (cells.Choice<Lifecycle>("lifecycle") is { } lifecycle)
        {
            viewer.RequireKnown<Customer>(nameof(Customer.Lifecycle), customer.OwnerId);
            customer.Become(lifecycle, cells.Text("lifecycleReason"));
        }

        Fill(customer, cells);
        if (owner is { } ownerId && ownerId != customer.OwnerId)
        {
            customer.OwnerId = ownerId;
            db.Require(viewer, Permissions.UpdateCustomers, ownerId, customerId: null);
            await db.EndSharesOfFormerOwnerAsync(customer, ct);
        }
    }

    // What stands in no cell stays as it is.
    private void Fill(Customer customer, ImportCells cells)
    {
        var tags = cells.References("tags", "TAG");
        foreach (var field in cells.Fields)
        {
            switch (field)
            {
                case "code":
                    customer.Code = cells.Text(field);
                    RequireFree(customer);
                    break;
                case "industry":
                    customer.Industry = cells.Text(field);
                    break;
                case "size":
                    customer.Size = cells.Choice<CompanySize>(field);
                    break;
                case "region":
                    customer.Region = cells.Text(field);
                    break;
                case "city":
                    customer.City = cells.Text(field);
                    break;
                case "address":
                    customer.Address = cells.Text(field);
                    break;
                case "website":
                    customer.Website = cells.Text(field);
                    break;
                case "phone":
                    customer.Phone = cells.Text(field);
                    break;
                case "taxNumber":
                    customer.TaxNumber = cells.Text(field);
                    break;
                case "source":
                    customer.Source = cells.Choice<CustomerSource>(field);
                    break;
                case "tier":
                    customer.TierId = cells.Reference(field, "TIER");
                    break;
                case "annualValue":
                    customer.AnnualValue = cells.Money(field);
                    break;
                case "remark":
                    customer.Remark = cells.Text(field);
                    break;
            }
        }

        customer.TagLinks.AddRange(tags.Where(t => customer.TagLinks.TrueForAll(l => l.TagId != t)).Select(t => new CustomerTag { CustomerId = customer.Id, TagId = t }));
    }

    // A row that fails halfway changes nothing; what earlier rows changed stays.
    private Action Remembering(Customer customer)
    {
        var (values, links) = (db.Entry(customer).CurrentValues.Clone(), customer.TagLinks.ToList());
        return () =>
        {
            db.Entry(customer).CurrentValues.SetValues(values);
            customer.TagLinks.Clear();
            customer.TagLinks.AddRange(links);
        };
    }

    private Customer? Find(ImportCells cells)
    {
        if (plan.Duplicates == DuplicatePolicy.Create || KeyOf(cells) is not { } key || !known.TryGetValue(key, out var there))
        {
            return null;
        }

        return there is [var only] ? only : throw new ValidationException("IMPORT_MATCH_AMBIGUOUS", null);
    }

    private string? KeyOf(ImportCells cells) => cells.Text(plan.Key switch { DuplicateKey.Code => "code", DuplicateKey.TaxNumber => "taxNumber", _ => "name" });

    private void Remember(Customer customer)
    {
        if ((plan.Key switch { DuplicateKey.Code => customer.Code, DuplicateKey.TaxNumber => customer.TaxNumber, _ => customer.Name }) is { } key)
        {
            known[key] = known.TryGetValue(key, out var there) ? [.. there, customer] : [customer];
        }
    }

    // Codes are unique over the whole company, also over records the viewer cannot see: the answer names no record.
    private void RequireFree(Customer customer)
    {
        if (codes.TryGetValue(customer.Code!, out var holder) && holder != customer.Id)
        {
            throw new DuplicateException("CUSTOMER_CODE_TAKEN", "code");
        }

        codes[customer.Code!] = customer.Id;
    }

    private List<string> TextsOf(string field, IReadOnlyList<string?[]> rows) => plan.Columns.FirstOrDefault(c => c.Field == field) is { } column
        ? [.. rows.Select(r => column.Column < r.Length ? r[column.Column]?.Trim() : null).OfType<string>().Where(t => t.Length > 0).Distinct(StringComparer.Ordinal)]
        : [];

    private static System.Reflection.PropertyInfo InputOf(string member) => typeof(CreateCustomerInput).GetProperty(member)!;
}
